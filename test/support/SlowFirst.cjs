const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** The tests that take longest, the longest first: begun last, one of them would be waited for alone. */
const slow = [
  'federation/trialImport',
  'federation/answers',
  'federation/work',
  'contract/seventhSector',
  'differential/randomOperations',
  'deployment/composeServices',
  'province/plan/targets',
  'faults/importKilled',
  'faults/publishKilled',
  'federation/paging',
  'faults/acceptKilled',
  'gateway/gatewayProcess',
  'cli/doctor',
  'console/explorer',
  'faults/sectorDown',
  'contract/pilots.contract',
  'province/index/reconciler',
  'contract/registers.contract',
  'province/index/indexer',
  'contract/projects.contract',
].map((name) => path.join('test', `${name}.test.ts`));

/** Puts them first; the others follow as jest orders them. */
module.exports = class SlowFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const rank = ({ path: file }) => {
      const at = slow.findIndex((each) => file.endsWith(each));
      return at === -1 ? slow.length : at;
    };
    return [...sorted].sort((one, other) => rank(one) - rank(other));
  }
};

const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** The tests that take longest, the longest first: begun last, one of them would be waited for alone. */
const slow = [
  'federation/trialImport',
  'federation/answers',
  'federation/work',
  'contract/seventhSector',
  'differential/randomOperations',
  'faults/importKilled',
  'federation/travellingKinds',
  'deployment/composeServices',
  'province/index/handedOn',
  'faults/publishKilled',
  'province/plan/targets',
  'faults/acceptKilled',
  'contract/sector.contract',
  'contract/evaluations.contract',
  'federation/paging',
  'differential/doors',
  'gateway/planning/plannerUnderStrain',
  'gateway/gatewayProcess',
  'cli/doctor',
  'console/explorer',
  'province/overlaps/precision',
  'faults/sectorDown',
  'contract/pilots.contract',
  'contract/registers.contract',
  'contract/projects.contract',
  'rules/numbers/numberProperties',
  'province/index/reconciler',
  'province/index/indexer',
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

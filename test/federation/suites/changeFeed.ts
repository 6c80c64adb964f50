import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import type { ChangePage } from '../../../shared/kernel/changes/changeTypes';
import { codesOf } from '../../gateway/support/ask';
import type { Asker } from '../../support/askerOf';
import { agencyOf, auditor } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

/** The catalogues hand their changes to an auditor. */
export function changeFeedSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  let doors: readonly Asker[];

  beforeAll(async () => {
    federation = opened();
    doors = [federation.ask, await federation.serve('ecology')];
  });

  it('hand their changes to an auditor page by page, without gap or repetition', async () => {
    const log = federation.sector('ECOLOGY').log;
    const { seq, hash } = await log.end();
    const page = async (after: number, first: number) => {
      const { data, errors } = await federation.ask(
        `query ($after: Int, $first: Int) { ecology { changes(after: $after, first: $first) {
           entries { seq at actor action kind entity before after previousHash hash } nextAfter headSeq headHash rows } } }`,
        { after, first },
        auditor,
      );
      expect(errors).toBeUndefined();
      return (data as { ecology: { changes: ChangePage } }).ecology.changes;
    };
    const entries: ChangeEntry[] = [];
    for (let after = 0; after < seq;) {
      const { nextAfter, headSeq, headHash, ...next } = await page(after, 150);
      expect({ headSeq, headHash }).toEqual({ headSeq: seq, headHash: hash });
      entries.push(...next.entries);
      after = nextAfter;
    }
    expect(entries).toEqual(await log.changes(0, seq));
    expect(await page(seq, 150)).toMatchObject({ entries: [], nextAfter: seq });
    expect(await page(0, 0)).toMatchObject({ entries: [], headSeq: seq });
  });

  it.each([
    ['give an auditor', auditor, []],
    ['give its own agency', ecology, []],
    ['refuse an agency of another sector', services, ['FORBIDDEN']],
    ['refuse a caller without a token', null, ['UNAUTHENTICATED']],
  ])('%s the change log', async (_what, identity, refusals) => {
    for (const asker of doors) {
      const answer = await asker('{ ecology { changes(first: 1) { headSeq } } }', {}, identity);
      expect([...new Set(codesOf(answer))]).toEqual(refusals);
    }
  });
}

import { insertRows } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import { findingColumns } from '../../../subgraphs/province/overlaps/Finding';
import { findingsOf, forgetFindings } from '../../../subgraphs/province/overlaps/findingVersions';
import { OverlapKeeper } from '../../../subgraphs/province/overlaps/OverlapKeeper';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf, coordinator } from '../../support/identities';
import { waitFor } from '../../support/waitFor';
import { askReport, pairsIn } from './support/askReport';
import { openOverlaps, since2020, type OverlapsProvince } from './support/openOverlaps';

describe.each(databaseKinds())('a finding on $name', (kind) => {
  let province: OverlapsProvince;
  beforeAll(async () => {
    province = await openOverlaps(kind);
  });
  afterAll(() => province.drop());

  const report = (variables: Readonly<Record<string, unknown>> = {}) => askReport(province, variables);
  const crabs = { code: 'DB32/T 97001-2020' };

  it('is forgotten with its standard, however many others there are', async () => {
    const [serial, many] = [1_000_000, 33_000];
    const rows = Array.from({ length: many }, (_, place) => [
      ...[`many-${place}`, `decision-${place}`, 'SAME_SUBJECT', serial, serial + 1 + place],
      ...['ECOLOGY', 'SERVICES', 'ECOLOGY/SERVICES', 0, null, null, null, null, null],
    ]);
    await province.database.transaction(async (manager) => {
      await insertRows(manager, 'overlap_finding', findingColumns, rows);
      expect(await findingsOf(manager, [serial])).toHaveLength(many);
      await forgetFindings(manager, new Map([[serial, null]]));
      expect(await findingsOf(manager, [serial])).toEqual([]);
    });
  });

  describe('when it is decided upon', () => {
    const decide = (input: object, identity: Identity = coordinator) =>
      province.ask(
        `mutation ($input: DecideOverlapInput!) { decideOverlap(input: $input) { overlapDecision { version verdict } } }`,
        { input },
        identity,
      );
    const decisionOn = async (clientMutationId: string, verdict: string) => {
      const [node] = (await report({ filter: crabs })).nodes;
      return {
        clientMutationId,
        key: node?.key ?? '',
        kind: 'SAME_SUBJECT',
        oneCode: node?.standard.code,
        otherCode: node?.other.code,
        verdict,
        reason: '两项标准分工明确',
        decidedOn: '2026-05-01',
      };
    };

    it('sets it aside with a reason, once, and opens it again', async () => {
      const input = await decisionOn('one', 'COORDINATED');
      const first = await decide(input);
      expect(first.data).toMatchObject({
        decideOverlap: { overlapDecision: { version: 1, verdict: 'COORDINATED' } },
      });
      expect(await decide(input)).toEqual(first);
      const { nodes } = await report({ filter: { ...crabs, states: ['SET_ASIDE'] } });
      expect(nodes).toMatchObject([{ state: 'SET_ASIDE', decision: { verdict: 'COORDINATED', version: 1 } }]);
      const again = { ...(await decisionOn('two', 'REOPENED')), expectedVersion: 1 };
      expect((await decide(again)).errors).toBeUndefined();
      expect((await report({ filter: { ...crabs, states: ['OPEN'] } })).totalCount).toBe(1);
      const { errors } = await decide({ ...again, clientMutationId: 'three' });
      expect(errors?.[0]?.extensions?.code).toBe('CONFLICT');
    });

    it('refuses the key of another finding, and who is no coordinator', async () => {
      const input = await decisionOn('four', 'TO_MERGE');
      const { errors } = await decide({ ...input, key: 'overlap-0' });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'key' }] });
      const refused = await decide(input, agencyOf('SERVICES'));
      expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    });
  });

  describe('when the index changes', () => {
    const crab = 'DB32/T 97001-2020';
    const found = async () => pairsIn(await report({ filter: { code: crab } }));

    it('says how many standards wait, and shows nothing of a title that is no more', async () => {
      await province.put('agriculture', crab, since2020(crab, '茶园防霜技术规程'));
      expect(await found()).toEqual([]);
      expect((await report()).waiting).toBe(1);
      await province.compare(0);
      expect((await report()).waiting).toBe(1);
      await province.compare(1);
      expect((await report()).waiting).toBe(0);
      expect(await found()).toEqual([]);
    });

    it('finds what a new title repeats, and until when', async () => {
      await province.put(
        'agriculture',
        crab,
        since2020(crab, '河蟹池塘养殖操作规程', { withdrawnOn: '2026-12-01' }),
      );
      await province.compare();
      expect(await found()).toEqual([[crab, 'DB32/T 97002-2020']]);
      expect((await report({ filter: { code: crab }, asOf: '2026-12-01' })).totalCount).toBe(0);
    });

    it('compares by itself once it is started, until it is stopped', async () => {
      const keeper = new OverlapKeeper(province.database, 1);
      keeper.start();
      for (const title of ['茶园防霜技术规程', '河蟹池塘养殖操作规程']) {
        await province.put('agriculture', crab, since2020(crab, title));
        await waitFor('the comparison', async () => (await report()).waiting === 0);
      }
      await keeper.stop();
      expect(await found()).toEqual([[crab, 'DB32/T 97002-2020']]);
      await province.put('agriculture', crab, since2020(crab, '茶园防霜技术规程'));
      await keeper.catchUp();
      expect((await report()).waiting).toBe(1);
    });

    it('forgets what is gone', async () => {
      await province.put('agriculture', crab, null);
      const [left] = (await province.database.reader.query(
        'SELECT COUNT(*) AS count FROM overlap_finding f WHERE NOT EXISTS (SELECT 1 FROM standard s WHERE s.serial = f.oneSerial)',
      )) as { count: number | string }[];
      expect(Number(left?.count)).toBe(0);
    });
  });
});

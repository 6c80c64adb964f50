import type { EvaluationFacts } from '../../../shared/kernel/evaluations';
import { evaluationId, proposalId, standardId } from '../../../shared/kernel/ids';
import { evaluationIndex, proposalIndex } from '../../../subgraphs/province/index/recordIndices';
import { scored } from '../../kernel/evaluations/support/evaluationFacts';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

const STANDARDS = 30;

const codeOf = (index: number) => `DB32/T ${String(9600 + index)}-2021`;
const standards = Array.from({ length: STANDARDS }, (_, index) =>
  standardFacts({ code: codeOf(index), effectiveOn: '2021-01-01' }),
);
/** Two of each standard, low ones of every third. */
const seeds = standards.flatMap(({ code }, index): EvaluationFacts[] => {
  const score = index % 3 === 0 ? 33.33 : 88.25;
  return [
    scored(score, { standard: code, on: '2026-03-10' }),
    scored(score, { standard: code, on: '2026-04-10' }),
  ];
});
const LOW = STANDARDS / 3;
const ALL = STANDARDS + seeds.length + LOW;

describe.each(databaseKinds())('the index of evaluations and review proposals on $name', (kind) => {
  let followed: FollowedSectors;

  beforeAll(async () => {
    followed = await openFollowedSectors(kind);
    const [sector] = followed.sectors;
    await followed.write(sector, standards);
    expect(await sector.evaluationRegister.register(seeds, 'test')).toBe(seeds.length);
    await followed.indexer.nudge(sector.feed.sector);
  });
  afterAll(() => followed.drop());

  const names = () => followed.sectors[0].subgraph.names;
  const evaluation = (index: number, number = 1) => evaluationId(names(), codeOf(index), number);
  const proposal = (index: number) => proposalId(names(), codeOf(index), 1);
  const damage = (sql: string, values: readonly unknown[] = []) =>
    followed.database.transaction((manager) => manager.query(sql, [...values]));
  const repairsOf = async (closeness?: 'CONTENT') => {
    const { repairs, compared } = await followed.reconciler.reconcile(closeness);
    expect(compared).toBe(ALL);
    return repairs.map(({ entity, kind: found }) => `${found} ${entity}`).sort();
  };
  const lowDays = async () => {
    const rows = (await followed.database.reader.query(
      'SELECT s.code, d.lowOn FROM review_due d JOIN standard s ON s.serial = d.serial WHERE d.lowOn IS NOT NULL',
    )) as { code: string; lowOn: string }[];
    return new Map(rows.map(({ code, lowOn }) => [code, lowOn]));
  };

  it('holds what the change log says, one proposal for each low standard', async () => {
    expect(await repairsOf('CONTENT')).toEqual([]);
    const ids = [evaluation(0), evaluation(0, 2), evaluation(1), proposal(0)];
    const theirs = (await followed.sectors[0].feed.records(ids)) as { id: string }[];
    expect(theirs).toHaveLength(ids.length);
    const { reader } = followed.database;
    const ours = [
      ...(await evaluationIndex.find(reader, ids)).values(),
      ...(await proposalIndex.find(reader, ids)).values(),
    ];
    const byId = (records: readonly { readonly id: string }[]) =>
      new Map(records.map((each) => [each.id, each]));
    expect(byId(ours)).toEqual(byId(theirs));
    expect(await lowDays()).toEqual(
      new Map(
        seeds
          .filter(({ on, indicators }) => on === '2026-03-10' && (indicators[0]?.score ?? 0) < 60)
          .map(({ standard, on }) => [standard, on]),
      ),
    );
  });

  it('knows who evaluated as one of its organizations', async () => {
    const rows = await followed.database.reader.query(
      "SELECT name FROM organization WHERE creditCode = '12320106XX0010372C'",
    );
    expect(rows).toEqual([{ name: '示例江苏标准化研究院' }]);
  });

  it('is registered once, however often seeds are offered', async () => {
    const [sector] = followed.sectors;
    const end = await sector.log.end();
    expect(await sector.evaluationRegister.register(seeds, 'test')).toBe(0);
    const unknown = scored(10, { standard: 'DB32/T 9999-2021' });
    expect(await sector.evaluationRegister.register([unknown], 'test')).toBe(0);
    expect(await sector.log.end()).toEqual(end);
  });

  it('moves a standard out of the calendar when a review settles its proposal', async () => {
    const [sector] = followed.sectors;
    const review = { on: '2026-05-01', conclusion: 'REVISE' as const, note: null };
    const write = { actor: 'test', clientMutationId: 'review', body: 'review' };
    await sector.catalogue.recordReview(
      { id: standardId(names(), codeOf(3)), expectedVersion: 1 },
      review,
      write,
    );
    await followed.indexer.nudge(sector.feed.sector);
    expect((await lowDays()).has(codeOf(3))).toBe(false);
    expect((await lowDays()).size).toBe(LOW - 1);
  });

  it('is repaired where rows are missing, stale or say something else, and the calendar with it', async () => {
    const before = await lowDays();
    await damage('DELETE FROM review_proposal WHERE id = ?', [proposal(0)]);
    await damage('UPDATE review_proposal SET version = 0, settledOn = NULL WHERE id = ?', [proposal(3)]);
    await damage('DELETE FROM evaluation WHERE id = ?', [evaluation(1)]);
    await damage("UPDATE review_due SET lowOn = '1999-01-01'");
    expect(await repairsOf()).toEqual(
      [`MISSING ${proposal(0)}`, `STALE ${proposal(3)}`, `MISSING ${evaluation(1)}`].sort(),
    );
    const after = await lowDays();
    expect(after.get(codeOf(0))).toBe(before.get(codeOf(0)));
    expect(after.has(codeOf(3))).toBe(false);
    await damage(
      'UPDATE evaluation_indicator SET score = 1 WHERE serial = (SELECT serial FROM evaluation WHERE id = ?)',
      [evaluation(2)],
    );
    expect(await repairsOf()).toEqual([]);
    expect(await repairsOf('CONTENT')).toEqual([`STALE ${evaluation(2)}`]);
    expect(await repairsOf('CONTENT')).toEqual([]);
  });
});

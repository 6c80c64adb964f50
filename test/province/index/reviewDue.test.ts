import type { StandardFacts, StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredProposal } from '../../../shared/kernel/evaluations';
import { proposalId, standardId } from '../../../shared/kernel/ids';
import { sectorNamesOf, sectors } from '../../../shared/kernel/sectorKeys';
import { StandardNumber } from '../../../shared/numbers';
import { refreshReviewDue } from '../../../subgraphs/province/calendar/refreshReviewDue';
import { ReviewDueTable1700000002330 } from '../../../subgraphs/province/migrations/ReviewDueTable';
import { proposalIndex } from '../../../subgraphs/province/index/recordIndices';
import { seededRandom } from '../../bench/seededRandom';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';

const names = sectorNamesOf(sectors[0]?.folder ?? '');
const ROUNDS = 60;

/** Editions of a few numbers, an amendment, and joint numbers, so that references of all kinds meet. */
const codes = [
  ...['9601', '9602', '9603'].flatMap((number) =>
    ['2012', '2018', '2024'].map((year) => `DB32/T ${number}-${year}`),
  ),
  'DB31、DB32/T 310003-2015',
  'DB31、DB32/T 310003-2024',
  'GB/T 9601-2018/XG1-2020',
].map((code) => StandardNumber.parse(code).code);
const citable = [
  ...new Set([
    ...codes,
    ...codes.flatMap((code) => {
      const number = StandardNumber.parse(code);
      return [number.base, ...number.members.flatMap((member) => [member.code, member.base])];
    }),
  ]),
];
const days = ['2019-05-01', '2021-05-01', '2023-05-01', '2025-05-01'];

describe.each(databaseKinds())('the days on which reviews are due, in the index on $name', (kind) => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openTestIndex(kind);
  });
  afterAll(() => index.drop());

  const rows = async () =>
    (await index.database.reader.query(
      `SELECT s.code, d.* FROM review_due d JOIN standard s ON s.serial = d.serial ORDER BY d.serial`,
    )) as { readonly code: string; readonly citedOn: string | null; readonly lowOn: string | null }[];
  const count = async (table: string) => {
    const [row] = (await index.database.reader.query(`SELECT COUNT(*) AS count FROM ${table}`)) as [
      { count: number | string },
    ];
    return Number(row.count);
  };

  it('are those that a reading of all rows gives, whatever was written in whatever order', async () => {
    const random = seededRandom(7);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    const some = <Item>(items: readonly Item[], most: number) => [
      ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items))),
    ];
    const seen = { cited: 0, low: 0 };

    const randomStandard = (code: string): StoredStandard => {
      const cited = some(
        citable.filter((each) => each !== code),
        4,
      );
      const facts: Partial<StandardFacts> = {
        issuedOn: random() < 0.8 ? '2018-01-01' : null,
        withdrawnOn: random() < 0.4 ? pick(days) : null,
        references: cited.map((each) => ({
          code: each,
          dated: StandardNumber.parse(each).isDated,
          clause: null,
        })),
        reviews: some(days, 2).map((on) => ({ on, conclusion: 'CONTINUE', note: null })),
      };
      return { ...standardFacts({ code, ...facts }), id: standardId(names, code), version: 1 };
    };
    const randomProposal = (code: string): StoredProposal => ({
      id: proposalId(names, code, 1),
      version: 1,
      standard: code,
      evaluation: proposalId(names, code, 1).replace('proposal', 'evaluation'),
      openedOn: pick(days),
      settledOn: random() < 0.5 ? pick(days) : null,
      conclusion: null,
    });

    for (let round = 0; round < ROUNDS; round += 1) {
      const standards = some(codes, 3).map(
        (code) => [standardId(names, code), random() < 0.2 ? null : randomStandard(code)] as const,
      );
      const proposals = some(codes, 2).map(
        (code) => [proposalId(names, code, 1), random() < 0.2 ? null : randomProposal(code)] as const,
      );
      await index.database.transaction(async (manager) => {
        await index.index.put(manager, names.key, new Map(standards));
        await proposalIndex.put(manager, names.key, new Map(proposals));
      });
      const kept = await rows();
      expect(await count('review_due')).toBe(kept.length);
      await index.database.transaction(async (manager) => {
        const all = (await manager.query('SELECT serial FROM standard')) as { serial: number }[];
        await refreshReviewDue(
          manager,
          all.map(({ serial }) => serial),
        );
      });
      expect([round, await rows()]).toEqual([round, kept]);
      seen.cited += kept.filter(({ citedOn }) => citedOn !== null).length;
      seen.low += kept.filter(({ lowOn }) => lowOn !== null).length;
    }
    expect(seen.cited).toBeGreaterThan(ROUNDS);
    expect(seen.low).toBeGreaterThan(ROUNDS);
  });

  it('are found for the rows of an index that had none of them', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(3);
    await index.database.transaction(async (manager) => {
      await manager.query('DELETE FROM review_due');
      const { queryRunner } = manager;
      if (!queryRunner) throw new Error('no connection');
      await new ReviewDueTable1700000002330().up(queryRunner);
    });
    expect(await rows()).toEqual(before);
  });
});

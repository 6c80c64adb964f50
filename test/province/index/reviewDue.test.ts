import type { StandardFacts, StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredProposal } from '../../../shared/kernel/evaluations';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { proposalId, standardId } from '../../../shared/kernel/ids';
import { sectorNamesOf, sectors } from '../../../shared/kernel/sectorKeys';
import { StandardNumber } from '../../../shared/numbers';
import { refreshReviewDue } from '../../../subgraphs/province/calendar/refreshReviewDue';
import { CalendarHistory1700000002940 } from '../../../subgraphs/province/migrations/CalendarHistory';
import type { KnownStep } from '../../../subgraphs/province/history/KnownSteps';
import { proposalIndex } from '../../../subgraphs/province/index/recordIndices';
import { seededRandom } from '../../bench/seededRandom';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';

/** Two sectors, of which the logs are read at the same time, though one is a year behind the other. */
const logs = [0, 1].map((place) => ({
  names: sectorNamesOf(sectors[place]?.folder ?? ''),
  year: 2025 - place,
}));
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
  const past = async () => {
    const over = (await index.database.reader.query(
      'SELECT v.* FROM review_due_version v JOIN standard s ON s.id = v.standardId',
    )) as object[];
    return over.map((row) => JSON.stringify({ ...row, place: null })).sort();
  };
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
    const seen = { cited: 0, low: 0, past: 0 };
    const versions = new Map<string, number>();
    const nextVersion = (id: string) => {
      const version = (versions.get(id) ?? 0) + 1;
      versions.set(id, version);
      return version;
    };
    const ownerOf = (code: string) => logs[codes.indexOf(code) % 2] as (typeof logs)[number];

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
      const id = standardId(ownerOf(code).names, code);
      return { ...standardFacts({ code, ...facts }), id, version: nextVersion(id) };
    };
    const randomProposal = (code: string): StoredProposal => {
      const id = proposalId(ownerOf(code).names, code, 1);
      const openedOn = pick(days);
      const settledOn = random() < 0.5 ? pick(days.filter((day) => day >= openedOn)) : null;
      const evaluation = id.replace('proposal', 'evaluation');
      return {
        id,
        version: nextVersion(id),
        standard: code,
        evaluation,
        openedOn,
        settledOn,
        conclusion: null,
      };
    };
    /** What a log says of some, each once or twice, in the order in which it was written. */
    const said = <State extends { readonly id: string }>(
      of: readonly string[],
      make: (code: string) => State,
      at: string,
    ) => {
      const states = new Map<string, State | null>();
      const steps = new Map<
        string,
        [KnownStep<State & StoredRecord>, ...KnownStep<State & StoredRecord>[]]
      >();
      for (const code of of) {
        const made = Array.from({ length: random() < 0.3 ? 2 : 1 }, (_, hour) => ({
          at: at.replace('T0', `T${String(hour)}`),
          state: make(code) as State & StoredRecord,
        })) as [KnownStep<State & StoredRecord>, ...KnownStep<State & StoredRecord>[]];
        const last = made.at(-1)?.state;
        if (!last) continue;
        states.set(last.id, last);
        steps.set(last.id, made);
      }
      return { states, steps };
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      const log = logs[round % 2] as (typeof logs)[number];
      const own = codes.filter((code) => ownerOf(code) === log);
      const day = new Date(Date.UTC(log.year, 0, 1 + round * 5));
      const at = day.toISOString();
      const standards = said(some(own, 3), randomStandard, at);
      const proposals = said(some(own, 2), randomProposal, at);
      // What no log tells of, as a repair.
      const lost = random() < 0.1 ? pick(own) : null;
      await index.database.transaction(async (manager) => {
        if (lost !== null)
          await index.index.put(manager, log.names.key, new Map([[standardId(log.names, lost), null]]));
        await index.index.put(manager, log.names.key, standards.states, standards.steps);
        await proposalIndex.put(manager, log.names.key, proposals.states, proposals.steps);
      });
      const kept = await rows();
      const over = await past();
      expect(await count('review_due')).toBe(kept.length);
      await index.database.transaction(async (manager) => {
        for (const table of ['review_due', 'review_due_version']) await manager.query(`DELETE FROM ${table}`);
        const all = (await manager.query('SELECT serial FROM standard')) as { serial: number }[];
        await refreshReviewDue(
          manager,
          all.map(({ serial }) => serial),
        );
      });
      expect([round, await rows()]).toEqual([round, kept]);
      expect([round, await past()]).toEqual([round, over]);
      seen.cited += kept.filter(({ citedOn }) => citedOn !== null).length;
      seen.low += kept.filter(({ lowOn }) => lowOn !== null).length;
      seen.past += over.length;
    }
    expect(seen.past).toBeGreaterThan(10 * ROUNDS);
    expect(seen.cited).toBeGreaterThan(ROUNDS);
    expect(seen.low).toBeGreaterThan(ROUNDS);
  });

  it('are found for the rows of an index that had none of them', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(3);
    await index.database.transaction(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('no connection');
      const migration = new CalendarHistory1700000002940();
      await migration.down(queryRunner);
      await migration.up(queryRunner);
    });
    const known = (all: readonly object[]) => all.map((row) => ({ ...row, knownFrom: null }));
    expect(known(await rows())).toEqual(known(before));
  });
});

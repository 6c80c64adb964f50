import { changeRows, countStatements } from '../../../shared/database';
import type { RowFacts } from '../../../shared/kernel/registers';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { openRegisters } from '../../../subgraphs/province/openRegisters';
import { findingKeyOf } from '../../../subgraphs/province/overlaps/findingKeyOf';
import { OverlapHistory1700000002950 } from '../../../subgraphs/province/migrations/OverlapHistory';
import { OverlapKeeper } from '../../../subgraphs/province/overlaps/OverlapKeeper';
import { provinceTablesOf } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { FIELDS } from '../overlaps/support/askReport';
import { BEFORE, CITING, CRABS, entryOf, FRY, LIMITS, LOCAL, PONDS, stretches } from './support/lateFindings';

jest.setTimeout(120_000);

const short = (number: string) => number.slice(-7, -5);
const [crabs, looser, dead] = [
  `SAME_SUBJECT ${short(CRABS)} ${short(PONDS)}`,
  `LOOSER_THAN_MANDATORY ${short(LOCAL)} ${short(LIMITS)}`,
  `WITHDRAWN_REFERENCE ${short(CITING)} ${short(FRY)}`,
];

/** What held on days, by what is known now and by what had been found before the correction. */
const golden = [
  { asOf: '2019-12-31', now: [], before: [] },
  { asOf: '2020-12-31', now: [crabs], before: [looser, crabs] },
  { asOf: '2022-05-31', now: [crabs], before: [looser, dead, crabs] },
  { asOf: '2022-06-01', now: [], before: [looser, dead, crabs] },
];

/** How many findings had been found at moments. */
const instants: readonly (readonly [string, number])[] = [
  ['2024-02-01T00:00:00.000Z', 3],
  ['2024-04-01T00:00:00.000Z', 4],
  ['2024-06-01T00:00:00.000Z', 3],
  ['2024-08-01T00:00:00.000Z', 3],
];

interface Report {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly key: string;
    readonly kind: string;
    readonly state: string;
    readonly standard: { readonly code: string };
    readonly other: { readonly code: string };
    readonly values: readonly { readonly own: { readonly value: number } }[];
  }[];
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
}

const REPORT = `query ($filter: OverlapFilter, $asOf: Date, $knownAt: DateTime) {
  overlaps(filter: $filter, asOf: $asOf, knownAt: $knownAt) {
    totalCount facets { field value count } nodes { ${FIELDS} standard { title } other { title } } } }`;

describe.each(databaseKinds())('what had been found between standards, on $name', (kind) => {
  const opened = async (until: string): Promise<TestProvince> => {
    const province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    const keeper = new OverlapKeeper(province.database);
    let now = new Date(0);
    const { registerBook } = openRegisters(province.database, () => now);
    const decide = async (at: string, verdict: string) => {
      now = new Date(at);
      if (at > until) return;
      const [oneCode, otherCode] = [CRABS, PONDS];
      const key = findingKeyOf('SAME_SUBJECT', oneCode, otherCode);
      const facts = {
        ...{ key, kind: 'SAME_SUBJECT', oneCode, otherCode, verdict, reason: '分工明确' },
        ...{ decidedOn: at.slice(0, 10), source: null, provenance: 'SYNTHETIC' },
      } as unknown as RowFacts;
      const decisions = provinceTablesOf({ name: 'overlapDecisions' });
      await registerBook.import(decisions, [facts], { actor: 'coordinator', today: TODAY });
    };
    for (const stretch of stretches) {
      await province.database.transaction(async (manager) => {
        for (const folder of ['agriculture', 'services', 'ecology']) {
          const told = stretch.filter((each) => each.folder === folder && each.at <= until).map(entryOf);
          await takeInEntries(manager, sectorNamesOf(folder).key, told, new StandardIndex());
        }
      });
      await keeper.catchUp();
    }
    await decide('2024-03-20T08:00:00.000Z', 'COORDINATED');
    await decide('2026-05-02T08:00:00.000Z', 'TO_MERGE');
    return province;
  };
  let province: TestProvince;
  beforeAll(async () => {
    province = await opened('9999');
  });
  afterAll(() => province.drop());

  const report = async (variables: Readonly<Record<string, unknown>>, asked = province): Promise<Report> => {
    const { data, errors } = await asked.ask(REPORT, { asOf: '2022-01-01', ...variables }, coordinator);
    expect(errors).toBeUndefined();
    const { overlaps } = data as { overlaps: Report };
    expect(overlaps.nodes).toHaveLength(overlaps.totalCount);
    return overlaps;
  };
  const found = ({ nodes }: Report) =>
    nodes.map(
      ({ kind: what, standard: { code: one }, other }) => `${what} ${short(one)} ${short(other.code)}`,
    );

  it.each(golden)(
    'is told for $asOf, corrected and as it was found before',
    async ({ asOf, now, before }) => {
      expect(found(await report({ asOf }))).toEqual(now);
      expect(found(await report({ asOf, knownAt: BEFORE }))).toEqual(before);
    },
  );

  it.each(instants)(
    'is at %s what a report said then: findings, reasons, decisions, counts',
    async (knownAt, count) => {
      const then = await opened(knownAt);
      try {
        const filters = [
          {},
          { code: CRABS },
          { code: LOCAL },
          { states: ['SET_ASIDE'] },
          { states: ['OPEN'] },
        ];
        for (const filter of filters)
          expect({ filter, ...(await report({ filter, knownAt })) }).toEqual({
            filter,
            ...(await report({ filter }, then)),
          });
        expect((await report({ knownAt })).totalCount).toBe(count);
      } finally {
        await then.drop();
      }
    },
  );

  it('opens the values, titles and decisions of then', async () => {
    const { nodes } = await report({ knownAt: '2024-04-01T00:00:00Z' });
    expect(nodes).toMatchObject([
      { values: [{ own: { value: 30 }, other: { value: 20 } }] },
      { values: [{ own: { value: 110 }, other: { value: 100 } }] },
      { citingClauses: ['5.1'] },
      { state: 'SET_ASIDE', decision: { verdict: 'COORDINATED', version: 1 } },
    ]);
    expect((await report({ knownAt: '2024-06-01T00:00:00Z' })).nodes[1]?.values).toMatchObject([
      { own: { value: 120 } },
    ]);
  });

  it('takes as many statements for one finding as for three', async () => {
    const statementsOf = async (filter: object) =>
      (await countStatements(() => report({ filter, knownAt: BEFORE }))).count;
    const all = await statementsOf({});
    expect(await statementsOf({ kinds: ['SAME_SUBJECT'] })).toBeLessThanOrEqual(all);
    expect(all).toBeLessThanOrEqual(17);
  });

  it('refuses a moment that is none', async () => {
    const { errors } = await province.ask('{ overlaps(knownAt: "then") { totalCount } }', {}, coordinator);
    expect(errors).toHaveLength(1);
  });

  it('had been found no sooner than its standards were so, where nobody noted when', async () => {
    const { database } = province;
    const rows = async () =>
      (await database.reader.query('SELECT kind, knownFrom FROM overlap_finding ORDER BY findingKey')) as {
        readonly kind: string;
        readonly knownFrom: string;
      }[];
    const before = await rows();
    expect(before.map(({ kind: what }) => what)).toContain('SAME_SUBJECT');
    await database.transaction(async (manager) => {
      await changeRows(manager, 'UPDATE overlap_finding SET knownFrom = NULL', []);
      if (!manager.queryRunner) throw new Error('a transaction has a connection');
      await new OverlapHistory1700000002950().up(manager.queryRunner);
    });
    const after = await rows();
    after.forEach(({ knownFrom }, place) => expect(knownFrom <= (before[place]?.knownFrom ?? '')).toBe(true));
    const ofTitles = ({ kind: what }: { readonly kind: string }) => what === 'SAME_SUBJECT';
    expect(after.filter(ofTitles)).toEqual(before.filter(ofTitles));
  });

  it('is kept once, though logs are read and standards are compared again', async () => {
    const kept = async () => {
      const tables: string[][] = [];
      for (const table of [
        'overlap_finding_version',
        'stated_value_version',
        'overlap_finding',
        'stated_value',
      ]) {
        const rows = (await province.database.reader.query(`SELECT * FROM ${table}`)) as object[];
        tables.push(rows.map((row) => JSON.stringify({ ...row, place: null, serial: null })).sort());
      }
      return tables;
    };
    const before = await kept();
    expect(before.slice(0, 2).map(({ length }) => length)).toEqual([5, 2]);
    await province.database.transaction(async (manager) => {
      for (const folder of ['agriculture', 'services', 'ecology']) {
        const told = stretches.flat().filter((each) => each.folder === folder);
        await takeInEntries(manager, sectorNamesOf(folder).key, told.map(entryOf), new StandardIndex());
      }
    });
    await new OverlapKeeper(province.database).catchUp();
    expect(await kept()).toEqual(before);
  });
});

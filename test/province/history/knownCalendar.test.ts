import { countStatements } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import type { RowFacts } from '../../../shared/kernel/registers';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { openRegisters } from '../../../subgraphs/province/openRegisters';
import { provinceTablesOf } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { BEFORE, dueOnDays, PROJECT, short, stretches } from './support/lateCalendar';

jest.setTimeout(120_000);

const COORDINATOR: Identity = { subject: 'coordinator', roles: ['COORDINATOR'], sectors: [] };

interface Due {
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly standard: { readonly code: string };
  readonly causes: readonly { readonly cause: string; readonly dueOn: string }[];
}
interface Calendar {
  readonly totalCount: number;
  readonly nodes: readonly Due[];
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
  readonly completeness: { readonly complete: boolean };
}

const FIELDS = `totalCount facets { field value count } completeness { complete }
  nodes { dueOn overdue sector standard { code title withdrawnOn }
    causes { cause dueOn cited { code } evaluation { score } } }`;
const QUEUE = `totalCount entries { position score project { planNumber } achievement { key }
  reasons { code weight text standard { code } achievement { key title } } }`;

const achievement = (title: string, level: string, more: object = {}): RowFacts =>
  ({
    ...{ key: 'filter', title, kind: 'PATENT', level, sector: 'ECOLOGY', domain: '水处理' },
    ...{ completedOn: '2023-01-10', applicationOriented: false, majorProgramme: null },
    ...{ ownerCode: '12320111XX001148X5', owners: [{ name: '示例 研究院', creditCode: null }] },
    ...{ projects: [], standards: [], source: null, provenance: 'SYNTHETIC', ...more },
  }) as unknown as RowFacts;

describe.each(databaseKinds())(
  'what was due for review and waited, on days and as it was known, on $name',
  (kind) => {
    const opened = async (until: string): Promise<TestProvince> => {
      const province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
      await province.database.transaction(async (manager) => {
        for (const stretch of stretches) {
          const known = stretch.filter(({ at }) => at <= until);
          await takeInEntries(manager, 'ECOLOGY', known, new StandardIndex());
        }
      });
      let now = new Date(0);
      const { registerBook } = openRegisters(province.database, () => now);
      const achievements = provinceTablesOf({ name: 'achievements' });
      const record = async (at: string, row: RowFacts) => {
        now = new Date(at);
        if (at <= until) await registerBook.import(achievements, [row], { actor: 'agency', today: TODAY });
      };
      await record('2024-02-01T08:00:00.000Z', achievement('膜', 'MUNICIPAL'));
      const projects = [{ projectId: PROJECT }];
      await record('2026-05-10T08:00:00.000Z', achievement('新膜', 'NATIONAL', { projects }));
      return province;
    };
    let province: TestProvince;
    beforeAll(async () => {
      province = await opened('9999');
    });
    afterAll(() => province.drop());

    const ask = async <Data>(asked: TestProvince, query: string): Promise<Data> => {
      const { data, errors } = await asked.ask(query, {}, COORDINATOR);
      expect(errors).toBeUndefined();
      return data as Data;
    };
    const calendar = async (filter: string, asked = province) => {
      const query = `{ reviewCalendar(filter: { ${filter} }) { ${FIELDS} } }`;
      const { reviewCalendar } = await ask<{ reviewCalendar: Calendar }>(asked, query);
      expect(reviewCalendar.nodes).toHaveLength(reviewCalendar.totalCount);
      const bySector = reviewCalendar.facets.filter(({ field }) => field === 'sector');
      expect(bySector.reduce((sum, { count }) => sum + count, 0)).toBe(reviewCalendar.totalCount);
      return reviewCalendar;
    };
    const told = ({ nodes }: Calendar) =>
      nodes.map((due) =>
        [short(due.standard.code), due.dueOn, ...due.causes.map(({ cause }) => cause)].join(' '),
      );

    it.each(dueOnDays)(
      'is told for $asOf, corrected and as it was known before',
      async ({ asOf, now, before }) => {
        expect(told(await calendar(`asOf: "${asOf}"`))).toEqual(now);
        expect(told(await calendar(`asOf: "${asOf}", knownAt: "${BEFORE}"`))).toEqual(before);
      },
    );

    const instants = ['2024-02-01', '2024-04-15', '2024-10-01'];

    it.each(instants)('is on %s what a province told then', async (day) => {
      const instant = `${day}T00:00:00.000Z`;
      const then = await opened(instant);
      try {
        for (const filter of [
          '',
          ...dueOnDays.map(({ asOf }) => `asOf: "${asOf}"`),
          'causes: [AGE], dueBefore: "2025-01-01"',
        ])
          expect({ filter, ...(await calendar(`${filter}, knownAt: "${instant}"`)) }).toEqual({
            filter,
            ...(await calendar(filter, then)),
          });
        for (const asOf of ['2022-01-31', '2022-02-01', '2024-01-01', '2025-02-28', '2025-03-01', TODAY]) {
          const queue = (asked: TestProvince, knownAt: string) =>
            ask(asked, `{ priorityQueue(asOf: "${asOf}"${knownAt}) { ${QUEUE} } }`);
          expect({ asOf, queue: await queue(province, `, knownAt: "${instant}"`) }).toEqual({
            asOf,
            queue: await queue(then, ''),
          });
        }
      } finally {
        await then.drop();
      }
    });

    it('is overdue by the day asked for, and due for the reasons asked for', async () => {
      const overdue = async (asOf: string) => {
        const { nodes } = await calendar(`asOf: "${asOf}", causes: [CITED_WITHDRAWN]`);
        return nodes.map((due) => due.overdue);
      };
      expect(await overdue('2021-04-30')).toEqual([]);
      expect(await overdue('2021-05-01')).toEqual([false]);
      expect(await overdue('2021-05-02')).toEqual([true]);
      expect((await calendar('asOf: "2023-06-01"')).facets).toEqual([
        { field: 'cause', value: 'AGE', count: 1 },
        { field: 'cause', value: 'CITED_WITHDRAWN', count: 1 },
        { field: 'sector', value: 'ECOLOGY', count: 1 },
      ]);
    });

    interface Queue {
      readonly priorityQueue: {
        readonly entries: readonly {
          readonly project: { readonly planNumber: string } | null;
          readonly achievement: { readonly key: string } | null;
          readonly reasons: readonly { readonly code: string }[];
        }[];
      };
    }
    const queued = async (args: string) => {
      const { priorityQueue } = await ask<Queue>(province, `{ priorityQueue(${args}) { ${QUEUE} } }`);
      return priorityQueue.entries.map(({ project: waits, achievement: unused, reasons }) =>
        [waits?.planNumber ?? unused?.key, ...reasons.map((reason) => reason.code)].join(' '),
      );
    };

    it.each([
      ['2022-01-31', [], []],
      ['2022-02-01', ['EC-1 REVIEW_DUE'], ['EC-1 REVIEW_DUE']],
      ['2023-01-10', ['EC-1 ACHIEVEMENT_LEVEL REVIEW_DUE'], ['EC-1 REVIEW_DUE', 'filter ACHIEVEMENT_LEVEL']],
      ['2024-01-01', ['EC-1 ACHIEVEMENT_LEVEL'], ['EC-1 REVIEW_DUE', 'filter ACHIEVEMENT_LEVEL']],
      ['2025-03-01', [], ['EC-1 REVIEW_DUE', 'filter ACHIEVEMENT_LEVEL']],
    ])('waits on %s, corrected and as it was known before', async (asOf, now, before) => {
      expect(await queued(`asOf: "${asOf}"`)).toEqual(now);
      expect((await queued(`asOf: "${asOf}", knownAt: "${BEFORE}"`)).sort()).toEqual([...before].sort());
    });

    it('takes a fixed number of statements', async () => {
      const statementsOf = async (query: string) => (await countStatements(() => ask(province, query))).count;
      const ofCalendar = (filter: string, first = 20) =>
        statementsOf(`{ reviewCalendar(filter: { ${filter} }, first: ${String(first)}) { ${FIELDS} } }`);
      const known = `knownAt: "${BEFORE}"`;
      // Page, count and facets of two places; standards; what makes them due (4); evaluations.
      expect(await ofCalendar('asOf: "2024-08-14"')).toBe(12);
      // Standards and what makes them due are found by their ids, and in two places.
      for (const first of [3, 20]) expect(await ofCalendar(known, first)).toBe(18);
      expect(await statementsOf(`{ priorityQueue(asOf: "2024-01-01") { ${QUEUE} } }`)).toBeLessThanOrEqual(5);
      expect(await statementsOf(`{ priorityQueue(knownAt: "${BEFORE}") { ${QUEUE} } }`)).toBeLessThanOrEqual(
        8,
      );
    });

    it.each([
      'reviewCalendar(filter: { knownAt: "then" }) { totalCount }',
      'priorityQueue(asOf: "2024-02-30") { totalCount }',
    ])('refuses a moment or a day that is none: %s', async (field) => {
      const { errors } = await province.ask(`{ ${field} }`, {}, COORDINATOR);
      expect(errors).toHaveLength(1);
    });

    it('keeps nothing twice when a log is read again', async () => {
      const lists = ['standard_reference_version', 'standard_review_version'];
      const kept = async () => {
        const tables: string[][] = [];
        for (const table of ['review_due', 'review_due_version', ...lists]) {
          const rows = (await province.database.reader.query(`SELECT * FROM ${table}`)) as object[];
          tables.push(rows.map((row) => JSON.stringify({ ...row, place: null })).sort());
        }
        return tables;
      };
      const before = await kept();
      expect(before.slice(0, 3).every(({ length }) => length > 0)).toBe(true);
      await province.database.transaction(async (manager) => {
        for (const entries of stretches)
          await takeInEntries(manager, 'ECOLOGY', entries, new StandardIndex());
      });
      expect(await kept()).toEqual(before);
    });
  },
);

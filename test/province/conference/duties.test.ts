import { countStatements } from '../../../shared/database';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import { codeOf, refusedFields } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf } from '../../support/identities';
import { writeTo } from '../graph/support/notified';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';

const duty = {
  key: 'meadows',
  planKey: 'jiangsu-2017-2019',
  section: '2.3.1',
  title: '示例 促进节能降耗环境保护',
  text: '示例',
  adoptedOn: '2026-01-10',
  dueOn: '2026-03-31',
  owners: [{ department: '示例省生态环境厅', role: 'LEAD' }],
};

describe.each(databaseKinds())('duties on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
  });
  afterAll(() => province.drop());

  const adopt = (more: Record<string, unknown> = {}) => writeTo(province, 'adoptDuty', { ...duty, ...more });
  const written = async () => {
    const tables = ['duty', 'duty_owner', 'duty_report', 'supervision_notice', 'change_log'];
    const counts = tables.map((table) =>
      province.database.reader.query(`SELECT COUNT(*) AS count FROM ${table}`),
    );
    return (await Promise.all(counts)) as object[];
  };
  const overdue = async (on: string) => {
    const { data, errors } = await province.ask(
      `{ duties(filter: { overdue: true, on: "${on}" }) { totalCount nodes { key } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { duties: { nodes: { key: string }[] } }).duties.nodes.map(({ key }) => key);
  };

  it.each<[string, () => Promise<SubgraphAnswer>, string, string[]]>([
    ['a duty without owner', () => adopt({ owners: [] }), 'BAD_USER_INPUT', ['owners']],
    [
      'a duty that nobody leads',
      () => adopt({ owners: [{ department: '示例省财政厅', role: 'SUPPORT' }] }),
      'BAD_USER_INPUT',
      ['owners'],
    ],
    ['a duty of a plan that is none', () => adopt({ planKey: 'nowhere' }), 'BAD_USER_INPUT', ['planKey']],
    [
      'a yearly plan of a plan that is none, for a year that is none',
      () =>
        writeTo(province, 'recordYearlyPlan', {
          ...{ key: 'plan', planKey: 'nowhere', year: 1800, title: '示例', adoptedOn: '2026-01-10' },
        }),
      'BAD_USER_INPUT',
      ['planKey', 'year'],
    ],
    [
      'the plan of a region for a plan that is none',
      () =>
        writeTo(province, 'recordRegionalPlan', {
          ...{ key: 'plan', planKey: 'nowhere', regionCode: '320100', title: '示例', issuedOn: '2026-01-10' },
        }),
      'BAD_USER_INPUT',
      ['planKey'],
    ],
    ['a duty due before its adoption', () => adopt({ dueOn: '2026-01-09' }), 'BAD_USER_INPUT', ['dueOn']],
    [
      'a report on a duty that is none',
      () =>
        writeTo(province, 'reportDuty', {
          ...{ key: 'report', dutyKey: 'nowhere', reporter: '示例', reportedOn: '2026-02-01' },
          ...{ progress: 10, text: '示例' },
        }),
      'BAD_USER_INPUT',
      ['dutyKey'],
    ],
    ['a duty of an agency', () => writeTo(province, 'adoptDuty', duty, agencyOf('ECOLOGY')), 'FORBIDDEN', []],
  ])('refuse %s, and write nothing', async (_what, write, code, fields) => {
    const before = await written();
    const refused = await write();
    expect([codeOf(refused), refusedFields(refused)]).toEqual([code, fields]);
    expect(await written()).toEqual(before);
  });

  it('are overdue from the day after they were due, until they are reported done', async () => {
    expect(await adopt()).not.toHaveProperty('errors');
    expect(await overdue('2026-03-31')).toEqual([]);
    expect(await overdue('2026-04-01')).toEqual(['meadows']);
    const report = {
      ...{ key: 'done', dutyKey: 'meadows', reporter: '示例', reportedOn: '2026-05-01' },
      ...{ progress: 100, text: '示例' },
      evidence: [{ title: '示例 验收意见' }],
    };
    const told = await writeTo(province, 'reportDuty', report);
    expect(told).not.toHaveProperty('errors');
    expect(await overdue('2026-04-30')).toEqual(['meadows']);
    expect(await overdue('2026-05-01')).toEqual([]);
  });

  it('are reported by today in a year that is not over, and by nothing before the first was adopted', async () => {
    const reportOf = async (year: number) => {
      const { data, errors } = await province.ask(
        `{ plan(id: "${duty.planKey}") { conferenceReport(year: ${String(year)}) { asOf total states { state count } } } }`,
      );
      const { plan } = data as { plan: { conferenceReport: { states: object[] } | null } };
      return errors ? refusedFields({ errors }) : plan.conferenceReport;
    };
    expect(await reportOf(2026)).toMatchObject({
      ...{ asOf: TODAY, total: 1 },
      states: expect.arrayContaining([{ state: 'DONE', count: 1 }]) as object,
    });
    expect(await reportOf(2025)).toBeNull();
    expect(await reportOf(1999)).toEqual(['year']);
  });

  it('keep to the plan of their yearly plan, and are not reported on or pressed for before they are adopted', async () => {
    const yearly = { planKey: 'example-2020-2022', year: 2026, title: '示例', adoptedOn: '2026-01-05' };
    expect(await writeTo(province, 'recordYearlyPlan', { key: 'other', ...yearly })).not.toHaveProperty(
      'errors',
    );
    expect(await adopt({ key: 'later', adoptedOn: '2026-02-01' })).not.toHaveProperty('errors');
    const before = await written();
    const [reportedOn, issuedOn] = ['2026-01-31', '2026-01-31'];
    const early = { key: 'early', dutyKey: 'later', text: '示例' };
    const refused = [
      await adopt({ key: 'astray', yearlyPlanKey: 'other' }),
      await writeTo(province, 'reportDuty', { ...early, reporter: '示例', reportedOn, progress: 10 }),
      await writeTo(province, 'superviseDuty', {
        ...{ ...early, level: 'REMIND', issuedOn, respondBy: '2026-03-01' },
      }),
    ];
    expect(refused.map((each) => [codeOf(each), ...refusedFields(each)])).toEqual([
      ['BAD_USER_INPUT', 'yearlyPlanKey'],
      ['BAD_USER_INPUT', 'reportedOn'],
      ['BAD_USER_INPUT', 'issuedOn'],
    ]);
    expect(await written()).toEqual(before);
  });

  it('are reported in as many statements however many they are, one more for each kind of row by what was known', async () => {
    const statements = async (knownAt: string) => {
      const { result, statements: all } = await countStatements(() =>
        province.ask(
          `{ plan(id: "jiangsu-2017-2019") { conferenceReport(year: 2026${knownAt}) { total csv } } }`,
        ),
      );
      expect(result.errors).toBeUndefined();
      return all.length;
    };
    const told = ', knownAt: "2026-06-01T02:00:00Z"';
    const few = [await statements(''), await statements(told)];
    for (const key of ['second', 'third', 'fourth'])
      expect(await adopt({ key })).not.toHaveProperty('errors');
    expect([await statements(''), await statements(told)]).toEqual(few);
    expect(few).toEqual([3, 5]);
  });
});

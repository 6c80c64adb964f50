import { agencyOf, coordinator } from '../../support/identities';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { codeOf, refusedFields } from '../../contract/support/openTestSector';
import { INSTITUTE, NEWCOMER } from '../graph/support/holdings';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';

const party = (creditCode: string | null, role: 'LEAD' | 'PARTICIPANT') => ({
  name: '示例 起草单位',
  creditCode,
  role,
});

/** A number that two sectors hold: somebody wrote past the claims. */
const shared = standardFacts({
  code: 'GB/T 99901-2018',
  issuedOn: '2018-05-01',
  drafting: [party(null, 'LEAD'), party(INSTITUTE, 'PARTICIPANT'), party(NEWCOMER, 'PARTICIPANT')],
});

const groupStandard = (code: string, role: 'LEAD' | 'PARTICIPANT') =>
  standardFacts({ code, issuedOn: '2019-06-01', drafting: [party(NEWCOMER, role)] });

const counting = {
  kind: 'STANDARD',
  where: [
    { field: 'level', operator: 'IN', values: ['GROUP'] },
    { field: 'issuedOn', operator: 'IN_PERIOD' },
    { field: 'drafting.region', operator: 'WITHIN', values: ['320000'] },
  ],
};

const offered = {
  key: 'group-standards',
  expectedVersion: 1,
  validFrom: '2026-07-01',
  text: 'A group standard that a body of Jiangsu led or joined.',
  textZh: '省内单位主导或参与的团体标准。',
  source: '示例数据',
  counting,
};

describe.each(databaseKinds())('the plans of the province on $name', (kind) => {
  let province: TestProvince;
  let written = 0;
  beforeAll(async () => {
    province = await openTestProvince(kind, {
      standards: {
        manufacturing: [shared, groupStandard('T/SLJS 1-2019', 'LEAD')],
        services: [shared, groupStandard('T/SLJS 2-2019', 'PARTICIPANT')],
      },
      pilots: {},
      projects: {},
    });
  });
  afterAll(() => province.drop());

  const ask = (query: string, variables = {}, identity = coordinator) =>
    province.ask(query, variables, identity);
  const register = (changed: object, identity = coordinator) => {
    written += 1;
    const input = { clientMutationId: `rule ${String(written)}`, ...offered, ...changed };
    return ask(
      'mutation ($input: RegisterCountingRuleInput!) { registerCountingRule(input: $input) { rule { key version validFrom counting { parts { key } } } } }',
      { input },
      identity,
    );
  };
  const target = async (key: string, asOf: string) => {
    const { data, errors } = await ask(
      `query ($key: String!, $asOf: Date!) { plan(id: "jiangsu-2017-2019") { targets(asOf: $asOf, keys: [$key]) {
         value rule { version } parts { key count } evidence(first: 5) { totalCount nodes { code role } } } } }`,
      { key, asOf },
    );
    expect(errors).toBeUndefined();
    return (data as { plan: { targets: [Record<string, unknown>] } }).plan.targets[0];
  };

  it('count a standard once, though two bodies drafted it and two sectors hold it', async () => {
    expect(await target('national-standards', '2019-12-31')).toMatchObject({
      value: 1,
      parts: [
        { key: 'led', count: 0 },
        { key: 'joined', count: 1 },
      ],
      evidence: { totalCount: 1, nodes: [{ code: 'GB/T 99901-2018', role: 'PARTICIPANT' }] },
    });
  });

  it('count nothing before their first day', async () => {
    expect(await target('national-standards', '2016-12-31')).toMatchObject({ value: 0 });
  });

  it('are null where there is no such plan', async () => {
    expect((await ask('{ plan(id: "jiangsu-1949") { id } }')).data).toEqual({ plan: null });
  });

  it.each([
    [
      'a day before the rules',
      '{ plan(id: "jiangsu-2017-2019") { targets(asOf: "2016-12-25") { value } } }',
      ['asOf'],
    ],
    [
      'a target of no plan',
      '{ plan(id: "jiangsu-2017-2019") { targets(keys: ["local-standards", "gold"]) { value } } }',
      ['keys[1]'],
    ],
    ['years in disorder', '{ selfDeclaration { byYear(from: 2019, to: 2018) { percent } } }', ['to']],
  ])('refuse %s', async (_what, query, fields) => {
    const answer = await ask(query);
    expect([codeOf(answer), refusedFields(answer)]).toEqual(['BAD_USER_INPUT', fields]);
  });

  it.each<[string, object, string, string[]]>([
    [
      'an unknown field',
      { counting: { ...counting, where: [{ field: 'colour', operator: 'IN', values: ['RED'] }] } },
      'BAD_USER_INPUT',
      ['counting.where[0].field'],
    ],
    ['a first day in the past', { validFrom: '2026-05-31' }, 'BAD_USER_INPUT', ['validFrom']],
    [
      'another kind of row',
      { counting: { kind: 'INNOVATION_BASE', where: [{ field: 'foundedOn', operator: 'IN_PERIOD' }] } },
      'BAD_USER_INPUT',
      ['counting.kind'],
    ],
    ['the key of another rule as a new one', { expectedVersion: null }, 'BAD_USER_INPUT', ['key']],
    ['a version that nobody registered', { expectedVersion: 7 }, 'CONFLICT', ['expectedVersion']],
    ['a version of no rule', { key: 'gold' }, 'NOT_FOUND', ['id']],
  ])('refuse a rule with %s, and keep the one they have', async (_what, changed, code, fields) => {
    const answer = await register(changed);
    expect([codeOf(answer), refusedFields(answer)]).toEqual([code, fields]);
    const { data } = await ask('{ countingRules(key: "group-standards") { version } }');
    expect(data).toEqual({ countingRules: [{ version: 1 }] });
  });

  it('take rules from coordinators only', async () => {
    expect(codeOf(await register({}, agencyOf('ECOLOGY')))).toBe('FORBIDDEN');
  });

  it('count by the version that is valid on the day, once a new one is registered', async () => {
    const first = await register({ clientMutationId: 'once' });
    expect(first.errors).toBeUndefined();
    expect(first.data).toMatchObject({
      registerCountingRule: { rule: { version: 2, counting: { parts: [] } } },
    });
    expect(await register({ clientMutationId: 'once' })).toEqual(first);
    expect(await target('group-standards', '2026-06-30')).toMatchObject({ value: 1, rule: { version: 1 } });
    expect(await target('group-standards', '2026-07-01')).toMatchObject({
      value: 2,
      rule: { version: 2 },
      evidence: { totalCount: 2 },
    });
    const { data } = await ask('{ countingRules(key: "group-standards") { version validFrom } }');
    expect(data).toEqual({
      countingRules: [
        { version: 1, validFrom: '2016-12-26' },
        { version: 2, validFrom: '2026-07-01' },
      ],
    });
  });
});

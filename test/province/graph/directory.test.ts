import { creditCodeCheckDigit } from '../../../shared/numbers';
import { seedDirectory } from '../../../subgraphs/province/directory/seedDirectory';
import {
  upsertOrganizations,
  type NamedBody,
} from '../../../subgraphs/province/directory/upsertOrganizations';
import { databaseKinds } from '../../support/databaseKinds';
import { expectNoDrift } from '../../support/expectNoDrift';
import { holdings, INSTITUTE, NEWCOMER } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

describe.each(databaseKinds())('the directory on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await province.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  it('has the tables its entities describe', () => expectNoDrift(province.database));

  it('knows an organization once though two sectors name it, with what it does in each', async () => {
    const data = await ask(
      `query ($creditCode: String!) { organization(creditCode: $creditCode) { creditCode name provenance region { code name parent { name } }
         standards(orderBy: { field: CODE, direction: ASC }) { totalCount nodes { code sector } } pilots { totalCount } } }`,
      { creditCode: INSTITUTE },
    );
    expect(data?.organization).toEqual({
      creditCode: INSTITUTE,
      name: '示例江苏标准化研究院',
      provenance: 'SYNTHETIC',
      region: { code: '320106', name: '鼓楼区', parent: { name: '南京市' } },
      standards: {
        totalCount: 2,
        nodes: expect.arrayContaining([
          { code: 'DB32/T 9906-2021', sector: 'AGRICULTURE' },
          { code: 'DB3201/T 9946-2022', sector: 'SERVICES' },
        ]) as unknown,
      },
      pilots: { totalCount: 0 },
    });
  });

  it('counts the pilots of an organization', async () => {
    const data = await ask(
      'query ($code: String!) { organization(creditCode: $code) { pilots { nodes { id } } } }',
      {
        code: NEWCOMER,
      },
    );
    expect(data?.organization).toEqual({ pilots: { nodes: [{ id: 'pilot:services:cold' }] } });
  });

  it('refuses a wrong check character', async () => {
    const { data, errors } = await province.ask(
      '{ organization(creditCode: "12320106XX00103720") { name } }',
    );
    expect(data).toEqual({ organization: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'creditCode' }],
    });
  });

  it('takes in a body that records name, once, and keeps its first name', async () => {
    const first17 = '91320102XX0000001';
    const creditCode = first17 + creditCodeCheckDigit(first17);
    const named = (name: string, code: string | null): NamedBody => ({
      name,
      creditCode: code,
      provenance: 'SOURCED',
    });
    const take = (...bodies: NamedBody[]) =>
      province.database.transaction((manager) => upsertOrganizations(manager, bodies));
    const count = () =>
      province.database.reader.query('SELECT COUNT(*) AS count FROM organization') as Promise<unknown>;

    await take(named('甲公司', creditCode), named('乙公司', creditCode));
    const taken = await count();
    await take(named('乙公司', creditCode), named('无代码', null), named('错代码', '91320102XX00000010'));
    expect(await count()).toEqual(taken);
    const data = await ask(
      'query ($code: String!) { organization(creditCode: $code) { name region { name } provenance } }',
      {
        code: creditCode,
      },
    );
    expect(data?.organization).toEqual({ name: '甲公司', region: { name: '玄武区' }, provenance: 'SOURCED' });
  });

  it('knows a body since the first time that any log names it, and since ever what comes with the project', async () => {
    const first17 = '91320102XX0000003';
    const creditCode = first17 + creditCodeCheckDigit(first17);
    const take = (...times: (string | null)[]) =>
      province.database.transaction((manager) =>
        upsertOrganizations(
          manager,
          times.map((at) => ({ creditCode, name: '丙公司', provenance: 'SYNTHETIC', at })),
        ),
      );
    const knownAt = async (instant: string) => {
      const query = `query ($code: String!, $instant: DateTime) { organization(creditCode: $code, knownAt: $instant) { name }
        organizations(query: $code, knownAt: $instant) { totalCount nodes { name } } }`;
      const data = await ask(query.replace('query: $code', `query: "${creditCode}"`), {
        code: creditCode,
        instant,
      });
      const isThere = data?.organization !== null;
      expect(data?.organizations).toEqual(
        isThere ? { totalCount: 1, nodes: [{ name: '丙公司' }] } : { totalCount: 0, nodes: [] },
      );
      return isThere;
    };
    const since = async () => {
      const days = ['2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01'].map(
        (day) => `${day}T00:00:00.000Z`,
      );
      for (const day of days) if (await knownAt(day)) return day.slice(0, 4);
      return null;
    };
    await take('2022-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z');
    expect(await since()).toBe('2021');
    await take('2022-01-01T00:00:00.000Z');
    expect(await since()).toBe('2021');
    await take('2020-01-01T00:00:00.000Z');
    expect(await since()).toBe('2020');
    await take(null);
    expect(await since()).toBe('2019');
    await take('2020-01-01T00:00:00.000Z');
    expect(await since()).toBe('2019');
  });

  it('keeps what is there when it is seeded again', async () => {
    const rows = () => province.database.reader.query('SELECT * FROM organization ORDER BY serial');
    const before: unknown = await rows();
    await seedDirectory(province.database);
    expect(await rows()).toEqual(before);
  });

  it('lists organizations by name, searched by name and code, page after page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const data = await ask(
        'query ($after: String) { organizations(first: 10, after: $after) { totalCount edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = data?.organizations as {
        totalCount: number;
        edges: { node: { name: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      names.push(...page.edges.map(({ node }) => node.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) expect(names).toHaveLength(page.totalCount);
    } while (after !== null);
    expect(new Set(names).size).toBe(names.length);
    const found = await ask(
      `{ a: organizations(query: "冷链 苏州") { nodes { name } } b: organizations(query: "${INSTITUTE.toLowerCase()}") { totalCount } }`,
    );
    expect(found).toEqual({ a: { nodes: [{ name: '示例苏州冷链物流有限公司' }] }, b: { totalCount: 1 } });
  });

  it('knows regions, what lies in them and what was issued there', async () => {
    const data = await ask(
      `{ region(code: "320100") { name nameEn level standardPrefix parent { code } children { code } standards { nodes { code } } }
         province: region(code: "320000") { standards { totalCount } pilots { totalCount } }
         none: region(code: "990000") { code } regions(level: PREFECTURE) { level } }`,
    );
    expect(data).toMatchObject({
      region: {
        name: '南京市',
        nameEn: 'Nanjing',
        level: 'PREFECTURE',
        standardPrefix: 'DB3201',
        parent: { code: '320000' },
        children: expect.arrayContaining([{ code: '320102' }]) as unknown,
        standards: { nodes: [{ code: 'DB3201/T 9946-2022' }] },
      },
      province: { standards: { totalCount: 2 }, pilots: { totalCount: 2 } },
      none: null,
    });
    expect(data?.regions).toEqual(Array(13).fill({ level: 'PREFECTURE' }));
  });

  it('shows the links by topic from both ends, and documents that are no standards', async () => {
    const data = await ask(
      `{ from: standard(code: "DB32/T 9923-2020") { topicLinks { topic document target { code } } }
         to: standard(code: "GB/T 28577-2021") { topicLinks { topic basis source document target { code state } } } }`,
    );
    expect(data?.from).toEqual({
      topicLinks: [{ topic: '轨道交通与TBT通报', document: 'G/TBT/N/RUS/87', target: null }],
    });
    expect((data?.to as { topicLinks: unknown[] }).topicLinks).toContainEqual({
      topic: '冷链',
      basis: 'both titles concern cold-chain circulation/logistics',
      source: 'https://11bz.com/a/100137.html',
      document: 'GB/T 40960-2021',
      target: { code: 'GB/T 40960-2021', state: 'UNKNOWN' },
    });
  });
});

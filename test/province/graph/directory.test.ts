import { Database } from '../../../shared/database';
import { OrganizationTable } from '../../../subgraphs/province/directory/organizationTable';
import { TopicLinkTable } from '../../../subgraphs/province/directory/topicLinkTable';
import { seedDirectory } from '../../../subgraphs/province/directory/seedDirectory';
import { upsertOrganizations } from '../../../subgraphs/province/directory/upsertOrganizations';
import { DirectoryTables1700000002000 } from '../../../subgraphs/province/migrations/DirectoryTables';
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
  const entity = async (representation: Record<string, unknown>, selection: string) => {
    const { __typename: type } = representation;
    const data = await ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${String(type)} { ${selection} } } }`,
      { representations: [representation] },
    );
    return (data?._entities as unknown[])[0];
  };

  it('has the tables its entities describe', async () => {
    const made = await kind.create('directory');
    const database = await Database.open(made.config, {
      name: 'directory',
      entities: [OrganizationTable, TopicLinkTable],
      migrations: [DirectoryTables1700000002000],
    });
    await expectNoDrift(database);
    await database.close();
    await made.drop();
  });

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

  it('takes in a body that a record names, once, and keeps its first name', async () => {
    const creditCode = '91110000100000000A';
    const bodies = ['甲', '乙'].map((name) => ({ name, creditCode, provenance: 'SYNTHETIC' as const }));
    const others = [
      { name: '丙', creditCode: null, provenance: 'SYNTHETIC' as const },
      { name: '丁', creditCode: 'X', provenance: 'SYNTHETIC' as const },
    ];
    const take = () =>
      province.database.transaction((manager) => upsertOrganizations(manager, [...bodies, ...others]));
    const count = async () =>
      ((await ask('{ organizations { totalCount } }'))?.organizations as { totalCount: number }).totalCount;
    const before = await count();
    await take();
    await take();
    expect(await count()).toBe(before);
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

  it.each([
    ['a region', { __typename: 'Region', code: '320100' }, 'code name', { code: '320100', name: '南京市' }],
    [
      'a region elsewhere',
      { __typename: 'Region', code: '310000' },
      'code name level',
      { code: '310000', name: null, level: null },
    ],
    [
      'a committee',
      { __typename: 'Committee', code: 'SAC/TC 4' },
      'name level',
      { name: '全国信息与文献标准化技术委员会', level: 'NATIONAL' },
    ],
    [
      'a committee nobody lists',
      { __typename: 'Committee', code: 'SAC/TC 9999' },
      'code name',
      { code: 'SAC/TC 9999', name: null },
    ],
    [
      'an ICS class',
      { __typename: 'Classification', scheme: 'ICS', code: '01.020' },
      'title titleZh level known parent { code titleZh }',
      {
        title: 'Terminology (principles and coordination)',
        titleZh: null,
        level: 2,
        known: true,
        parent: { code: '01', titleZh: '综合、术语学、标准化、文献' },
      },
    ],
    [
      'a CCS class',
      { __typename: 'Classification', scheme: 'CCS', code: 'B' },
      'title titleZh parent { code }',
      { title: null, titleZh: '农业、林业', parent: null },
    ],
    [
      'an industry',
      { __typename: 'Classification', scheme: 'GBT4754', code: 'A0111' },
      'titleZh',
      { titleZh: '稻谷种植' },
    ],
    [
      'a class nobody lists',
      { __typename: 'Classification', scheme: 'CCS', code: '??' },
      'code titleZh known',
      { code: '??', titleZh: null, known: false },
    ],
    [
      'an organization',
      { __typename: 'Organization', creditCode: INSTITUTE },
      'name',
      { name: '示例江苏标准化研究院' },
    ],
    [
      'an organization not taken in yet',
      { __typename: 'Organization', creditCode: '51320104XX00107430' },
      'creditCode name region { name }',
      { creditCode: '51320104XX00107430', name: null, region: { name: '秦淮区' } },
    ],
  ])('answers for %s that a sector names', async (_what, representation, selection, expected) => {
    expect(await entity(representation, selection)).toEqual(expected);
  });

  it('shows the links by topic from both ends', async () => {
    const data = await ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Standard { topicLinks { topic document target { code state } } } } }`,
      {
        representations: [{ __typename: 'AgricultureStandard', id: 'standard:agriculture:DB32/T 9906-2021' }],
      },
    );
    expect(data?._entities).toEqual([{ topicLinks: [] }]);
  });
});

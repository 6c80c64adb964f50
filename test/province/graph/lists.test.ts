import { countStatements } from '../../../shared/database';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

describe.each(databaseKinds())('the lists of the province on $name', (kind) => {
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

  it('show standards of all sectors, best match first, as the types of their sectors', async () => {
    const data = await ask(
      '{ standards(query: "冷链") { totalCount nodes { __typename code sector status } } }',
    );
    expect(data?.standards).toEqual({
      totalCount: 2,
      nodes: [
        {
          __typename: 'ServicesStandard',
          code: 'DB3201/T 9946-2022',
          sector: 'SERVICES',
          status: 'IN_FORCE',
        },
        {
          __typename: 'AgricultureStandard',
          code: 'DB32/T 9906-2021',
          sector: 'AGRICULTURE',
          status: 'IN_FORCE',
        },
      ],
    });
  });

  it.each(['DB32/T 310003-2021', 'db33/t 310003', '310003', 'DB31、DB32、DB33/T 310003-2021'])(
    'find a joint standard by %s',
    async (query) => {
      const data = await ask('query ($query: String!) { standards(query: $query) { nodes { code } } }', {
        query,
      });
      expect(data?.standards).toEqual({ nodes: [{ code: 'DB31、DB32、DB33/T 310003-2021' }] });
    },
  );

  it('filter, order and page standards', async () => {
    const data = await ask(
      `{ standards(filter: { sectors: [PUBLIC_MANAGEMENT], status: WITHDRAWN }, orderBy: { field: EFFECTIVE_ON, direction: DESC }, first: 2) {
           totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage } facets { field value count } } }`,
    );
    expect(data?.standards).toMatchObject({
      totalCount: 3,
      nodes: [{ code: 'GB/T 1.1-2009' }, { code: 'GB/T 500-2001' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
  });

  it('say that they are not complete while a sector is down', async () => {
    const data = await ask(
      '{ standards { completeness { complete sources { sector available } } } sources { sector available } }',
    );
    const down = { sector: 'ECOLOGY', available: false };
    expect(data?.standards).toMatchObject({
      completeness: { complete: false, sources: expect.arrayContaining([down]) as unknown },
    });
    expect(data?.sources).toEqual(expect.arrayContaining([down, { sector: 'SERVICES', available: true }]));
  });

  it('show pilots of all sectors as the types of their sectors', async () => {
    const data = await ask(
      '{ pilots { totalCount nodes { __typename id title overdue } } late: pilots(filter: { overdue: true, region: "320500" }) { nodes { id } } }',
    );
    expect(data).toEqual({
      pilots: {
        totalCount: 2,
        nodes: [
          {
            __typename: 'EcologyPilot',
            id: 'pilot:ecology:village',
            title: '示例 美丽村庄设施标准化试点',
            overdue: true,
          },
          {
            __typename: 'ServicesPilot',
            id: 'pilot:services:cold',
            title: '示例 冷链配送标准化试点',
            overdue: true,
          },
        ],
      },
      late: { nodes: [{ id: 'pilot:services:cold' }] },
    });
  });

  it('find nodes of every kind by id, in the order given', async () => {
    const data = await ask(
      `{ node(id: "standard:agriculture:DB32/T 9906-2021") { __typename id }
         nodes(ids: ["pilot:ecology:village", "standard:services:GB 1-2001", "standard:elsewhere:x", "nonsense", "standard:public-management:GB/T 1.1-2020"]) { __typename id } }`,
    );
    expect(data).toEqual({
      node: { __typename: 'AgricultureStandard', id: 'standard:agriculture:DB32/T 9906-2021' },
      nodes: [
        { __typename: 'EcologyPilot', id: 'pilot:ecology:village' },
        null,
        null,
        null,
        { __typename: 'PublicManagementStandard', id: 'standard:public-management:GB/T 1.1-2020' },
      ],
    });
  });

  it.each<[what: string, query: string, field: string, value: unknown]>([
    ['pages of 101 standards', 'standards(first: 101) { nodes { id } }', 'first', 101],
    ['pages of none', 'standards(first: 0) { totalCount }', 'first', 0],
    ['places that are none', 'standards(after: "abc") { nodes { id } }', 'after', 'abc'],
    ['pages of less than none', 'pilots(first: -1) { totalCount }', 'first', -1],
    ['pages of 101 organizations', 'organizations(first: 101) { totalCount }', 'first', 101],
    ['places among organizations', 'organizations(after: "abc") { nodes { name } }', 'after', 'abc'],
    ['101 ids', `nodes(ids: [${'"pilot:ecology:x" '.repeat(101)}]) { id }`, 'ids', 101],
    ...['999999', '32', '321399', '江苏省', ''].flatMap((region) =>
      ['standards', 'pilots'].map((list): [string, string, string, unknown] => {
        const query = `${list}(filter: { region: "${region}" }) { totalCount }`;
        return [`${list} of the region "${region}"`, query, 'filter.region', region];
      }),
    ),
    [
      'organizations that are none',
      'standards(filter: { organization: "913200001234567890" }) { totalCount }',
      'filter.organization',
      '913200001234567890',
    ],
  ])('refuse %s', async (_what, query, field, value) => {
    const { data, errors } = await province.ask(`{ ${query} }`);
    expect(data).toEqual({ [query.split('(')[0] ?? '']: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field, value }] });
  });

  it('name the sectors asked for, or all', async () => {
    const data = await ask(
      '{ one: sectors(keys: [ECOLOGY]) { __typename key name nameZh } all: sectors { key } }',
    );
    expect(data?.one).toEqual([
      { __typename: 'EcologySector', key: 'ECOLOGY', name: 'Ecology', nameZh: '生态文明' },
    ]);
    expect((data?.all as unknown[]).length).toBeGreaterThanOrEqual(6);
  });

  it('answer for entities that sectors name, each from one statement per table', async () => {
    const representations = [
      { __typename: 'AgricultureStandard', id: 'standard:agriculture:DB32/T 9906-2021' },
      { __typename: 'ServicesStandard', id: 'standard:services:DB3201/T 9946-2022' },
      { __typename: 'EcologyStandard', id: 'standard:ecology:DB32/T 1-2001' },
      { __typename: 'EcologyPilot', id: 'pilot:ecology:village' },
      { __typename: 'EcologySector', key: 'ECOLOGY' },
    ];
    const { count, result } = await countStatements(() =>
      province.ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
           ... on Standard { code } ... on Pilot { title } ... on Sector { nameZh } } }`,
        { representations },
      ),
    );
    expect(result.data?._entities).toEqual([
      { code: 'DB32/T 9906-2021' },
      { code: 'DB3201/T 9946-2022' },
      null,
      { title: '示例 美丽村庄设施标准化试点' },
      { nameZh: '生态文明' },
    ]);
    expect(count).toBe(2);
  });
});

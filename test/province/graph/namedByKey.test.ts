import { sectors } from '../../../shared/kernel/sectorKeys';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings, INSTITUTE } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

describe.each(databaseKinds())('what sectors name by key, on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const entity = async (representation: Record<string, unknown>, selection: string) => {
    const { __typename: type } = representation;
    const { data, errors } = await province.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${String(type)} { ${selection} } } }`,
      { representations: [representation] },
    );
    expect(errors).toBeUndefined();
    return (data?._entities as unknown[])[0];
  };

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
  ])('is answered for %s', async (_what, representation, selection, expected) => {
    expect(await entity(representation, selection)).toEqual(expected);
  });

  it.each(['Nothing', 'PageInfo', 'toString', ''])(
    'is refused for the type %p, which is no entity',
    async (type) => {
      const { data, errors } = await province.ask(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
        { representations: [{ __typename: type, code: 'x' }] },
      );
      expect(data).toBeNull();
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'BAD_USER_INPUT', fields: [{ field: 'representations.__typename', value: type }] },
      ]);
    },
  );

  it('is found by an interface, and not by a type it is not of', async () => {
    const { data } = await province.ask(
      '{ standards(first: 1) { nodes { __typename id code } } pilots(first: 1) { nodes { __typename id } } }',
    );
    const [standard] = (data?.standards as { nodes: Record<string, string>[] }).nodes;
    const [pilot] = (data?.pilots as { nodes: Record<string, string>[] }).nodes;
    const other = sectors.find(({ typePrefix }) => `${typePrefix}Standard` !== standard?.__typename);
    const { data: found, errors } = await province.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Standard { code } ... on Pilot { id } ... on Sector { key } } }',
      {
        representations: [
          { __typename: 'Standard', id: standard?.id },
          { __typename: standard?.__typename, id: standard?.id },
          { __typename: `${other?.typePrefix ?? ''}Standard`, id: standard?.id },
          { __typename: 'Standard', id: 'standard:none' },
          { __typename: 'Pilot', id: pilot?.id },
          { __typename: 'Sector', key: 'ECOLOGY' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    const { __typename, code } = standard ?? {};
    expect(found?._entities).toEqual([
      { __typename, code },
      { __typename, code },
      null,
      null,
      { __typename: pilot?.__typename, id: pilot?.id },
      { __typename: 'EcologySector', key: 'ECOLOGY' },
    ]);
  });
});

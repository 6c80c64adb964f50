import { countStatements } from '../../../shared/database';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

describe.each(databaseKinds())('looking standards up on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  it.each([
    ['as printed', 'GB/T 1.1-2020', 'GB/T 1.1-2020'],
    ['in full-width characters', 'ＧＢ／Ｔ　１．１—２０２０', 'GB/T 1.1-2020'],
    ['without the T', 'GB 1.1-2020', 'GB/T 1.1-2020'],
    ['withdrawn, when its year is given', 'gb/t1.1-2009', 'GB/T 1.1-2009'],
    ['without a year: the edition in force', 'GB/T 1.1', 'GB/T 1.1-2020'],
    ['without a year, all withdrawn: the latest', 'GB/T 500', 'GB/T 500-2001'],
    ['of one of several issuers', 'DB32/T 310003—2021', 'DB31、DB32、DB33/T 310003-2021'],
    ['of one of several issuers, without a year', 'DB33/T 310003', 'DB31、DB32、DB33/T 310003-2021'],
    ['of several issuers in another order', 'DB33/DB31/DB32/T 310003-2021', 'DB31、DB32、DB33/T 310003-2021'],
    ['of somebody who did not issue it', 'DB34/T 310003-2021', null],
    ['that no catalogue has', 'GB/T 99999-2001', null],
  ])('finds a number %s', async (_how, code, found) => {
    const { data, errors } = await province.ask('query ($code: String!) { standard(code: $code) { code } }', {
      code,
    });
    expect(errors).toBeUndefined();
    expect(data?.standard).toEqual(found === null ? null : { code: found });
  });

  it('refuses a text that is no number, and says why', async () => {
    const { data, errors } = await province.ask('{ standard(code: "冷链") { code } }');
    expect(data).toEqual({ standard: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'code', value: '冷链' }],
    });
  });

  it('tells what each of several numbers is, in their order', async () => {
    const { data, errors } = await province.ask(
      `{ standardsByCode(codes: ["GB/T 1.1", "冷链", "GB 1.1-2020", "DB31/T 1-2001", "GB/T 1.1-2009", "DB31/T 310003-2021"]) {
           given code reason matches { code state standard { title } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.standardsByCode).toMatchObject([
      {
        given: 'GB/T 1.1',
        code: 'GB/T 1.1',
        reason: null,
        matches: [
          { code: 'GB/T 1.1-2026', state: 'UPCOMING' },
          { code: 'GB/T 1.1-2020', state: 'IN_FORCE', standard: { title: '标准化工作导则 第1部分' } },
          { code: 'GB/T 1.1-2009', state: 'WITHDRAWN' },
        ],
      },
      { given: '冷链', code: null, reason: expect.any(String) as string, matches: [] },
      {
        given: 'GB 1.1-2020',
        code: 'GB 1.1-2020',
        reason: null,
        matches: [{ code: 'GB/T 1.1-2020', state: 'IN_FORCE' }],
      },
      { given: 'DB31/T 1-2001', code: 'DB31/T 1-2001', reason: null, matches: [] },
      { given: 'GB/T 1.1-2009', matches: [{ code: 'GB/T 1.1-2009', state: 'WITHDRAWN' }] },
      {
        given: 'DB31/T 310003-2021',
        code: 'DB31/T 310003-2021',
        matches: [{ code: 'DB31、DB32、DB33/T 310003-2021', state: 'IN_FORCE' }],
      },
    ]);
  });

  it('asks the database as often for 1000 numbers as for one', async () => {
    const ask = (count: number) =>
      countStatements(() =>
        province.ask(
          'query ($codes: [String!]!) { standardsByCode(codes: $codes) { matches { code state standard { title } } } }',
          {
            codes: Array.from({ length: count }, (_, index) => `GB/T ${String(index + 1)}`),
          },
        ),
      );
    const [one, all] = [await ask(1), await ask(1000)];
    expect(all.result.errors).toBeUndefined();
    expect(all.count).toBeLessThanOrEqual(4);
    expect(one.count).toBeLessThanOrEqual(all.count);
  });

  it('refuses 1001 numbers at once', async () => {
    const codes = Array<string>(1001).fill('GB/T 1.1');
    const { errors } = await province.ask(
      'query ($codes: [String!]!) { standardsByCode(codes: $codes) { given } }',
      { codes },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'codes' }] });
  });

  it.each([
    ['in force', 'GB/T 1.1-2020', 'IN_FORCE', 'GB/T 1.1-2020'],
    ['withdrawn', 'GB/T 1.1-2009', 'WITHDRAWN', 'GB/T 1.1-2009'],
    ['upcoming', 'GB/T 1.1-2026', 'UPCOMING', 'GB/T 1.1-2026'],
    ['without a year', 'GB/T 1.1', 'IN_FORCE', 'GB/T 1.1-2020'],
    ['without a year, all withdrawn', 'GB/T 500', 'WITHDRAWN', 'GB/T 500-2001'],
    ['of several issuers', 'DB32/T 310003-2021', 'IN_FORCE', 'DB31、DB32、DB33/T 310003-2021'],
    ['that no catalogue has', 'GB/T 77777-2001', 'UNKNOWN', null],
    ['that cannot be read', 'G/TBT/N/CHN/1414', 'UNKNOWN', null],
  ])('knows a link to a standard %s', async (_what, code, state, found) => {
    const { data, errors } = await province.ask(
      'query ($links: [_Any!]!) { _entities(representations: $links) { ... on StandardLink { state standard { code } } } }',
      { links: [{ __typename: 'StandardLink', code }] },
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([{ state, standard: found === null ? null : { code: found } }]);
  });

  it('resolves any number of links with two statements', async () => {
    const links = ['GB/T 1.1-2020', 'GB/T 1.1', 'GB/T 500', 'DB32/T 9906-2021', 'GB/T 77777-2001'];
    const { count, result } = await countStatements(() =>
      province.ask(
        'query ($links: [_Any!]!) { _entities(representations: $links) { ... on StandardLink { state standard { title } } } }',
        { links: links.map((code) => ({ __typename: 'StandardLink', code })) },
      ),
    );
    expect(result.errors).toBeUndefined();
    expect(count).toBe(2);
  });
});

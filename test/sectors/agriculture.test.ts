import { countStatements } from '../../shared/database';
import { codeOf, refusedFields, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { openSeededSector } from './support/openSeededSector';

interface Chain {
  readonly on: string;
  readonly count: { readonly missing: number };
  readonly stages: readonly {
    readonly stage: string;
    readonly empty: boolean;
    readonly gaps: readonly { readonly label: string }[];
  }[];
}

const chainFields = 'on count { missing } stages { stage empty gaps { label } }';

describe.each(databaseKinds())('agriculture on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'agriculture');
  });
  afterAll(() => sector.drop());

  const chainOf = async (product: string, on: string | null): Promise<Chain | null> => {
    const { data, errors } = await sector.ask(
      `query ($product: String!, $on: Date) { agriculture { chain(product: $product, on: $on) { ${chainFields} } } }`,
      { product, on },
    );
    expect(errors).toBeUndefined();
    return (data?.agriculture as { chain: Chain | null }).chain;
  };

  it('tells a chain of today when no day is named, and none of a product nobody registered', async () => {
    expect((await chainOf('river-crab', null))?.on).toBe('2026-06-01');
    expect(await chainOf('nothing', null)).toBeNull();
  });

  // GB/T 18654.1-2026 takes effect on 2026-09-01.
  it.each([
    ['the day before its only standard takes effect', '2026-08-31', true, ['苗种繁育']],
    ['from the day it takes effect', '2026-09-01', false, []],
  ])('calls a stage empty %s', async (_when, on, empty, gaps) => {
    const [before] = (await chainOf('pufferfish', on))?.stages ?? [];
    expect(before).toEqual({ stage: 'PRE_PRODUCTION', empty, gaps: gaps.map((label) => ({ label })) });
  });

  it('covers the growing of tea by the edition that was in force before the present one', async () => {
    const state = async (on: string) => {
      const { data } = await sector.ask(
        `query ($on: Date) { agriculture { chain(product: "green-tea", on: $on) { stages { steps { step state } } } } }`,
        { on },
      );
      const { stages } = (
        data?.agriculture as { chain: { stages: { steps: { step: string; state: string }[] }[] } }
      ).chain;
      return stages.flatMap(({ steps }) => steps).find(({ step }) => step === 'CULTIVATION')?.state;
    };
    // DB32/T 1818-2011 gave way to DB32/T 1818.1-2019 on 2019-03-30.
    expect([await state('2019-03-29'), await state('2019-03-30')]).toEqual(['COVERED', 'COVERED']);
  });

  it('takes as many statements for the chains of all products as for one', async () => {
    const ask = (first: number) =>
      sector.ask(`{ agriculture { farmProducts(first: ${String(first)}) { nodes {
        bases { name pilot { id } } chain { ${chainFields} stages { pilots { id } } } } } } }`);
    const [one, all] = [await countStatements(() => ask(1)), await countStatements(() => ask(50))];
    expect(all.result.errors).toBeUndefined();
    expect(all.count).toBeLessThanOrEqual(one.count + 1);
  });

  it('refuses a rule of another branch and a standard that a product names twice at a step, and shows a product as it was recorded', async () => {
    const record = async (standards: readonly object[], ruleKey = 'livestock') =>
      sector.ask(
        `mutation ($input: RecordAgricultureFarmProductInput!) { recordAgricultureFarmProduct(input: $input) {
           farmProduct { name branch chain { count { missing required } } } } }`,
        {
          input: {
            clientMutationId: `${ruleKey} ${String(standards.length)}`,
            key: 'white-goose',
            name: '示例 白鹅',
            category: 'POULTRY',
            ruleKey,
            localBreed: true,
            standards,
          },
        },
      );
    const seed = { stage: 'PRE_PRODUCTION', step: 'SEED', standardCode: 'NY／T 3232—2018' };
    const strange = await record([], 'aquaculture');
    expect([codeOf(strange), refusedFields(strange)]).toEqual(['BAD_USER_INPUT', ['ruleKey']]);
    const refused = await record([seed, seed]);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'standards[1]' }],
    });
    const { data, errors } = await record([seed]);
    expect(errors).toBeUndefined();
    expect(data?.recordAgricultureFarmProduct).toEqual({
      farmProduct: { name: '示例 白鹅', branch: 'LIVESTOCK', chain: { count: { missing: 7, required: 8 } } },
    });
  });
});

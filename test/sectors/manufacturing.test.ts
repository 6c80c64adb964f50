import { countStatements } from '../../shared/database';
import { codeOf, refusedFields, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { openSeededSector } from './support/openSeededSector';

describe.each(databaseKinds())('manufacturing on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'manufacturing');
  });
  afterAll(() => sector.drop());

  const asked = async <Shown>(fields: string, variables: Record<string, unknown> = {}): Promise<Shown> => {
    const { data, errors } = await sector.ask(`query ($on: Date) { manufacturing { ${fields} } }`, variables);
    expect(errors).toBeUndefined();
    return data?.manufacturing as Shown;
  };

  // The mark of the lathe ran from 2023-06-01 to 2026-05-31; that of the sorting robot was taken away on 2025-07-01.
  it.each(['2023-05-31', '2023-06-01', '2025-06-30', '2025-07-01', '2026-05-31', '2026-06-01'])(
    'counts the marks that are valid on %s as they say of themselves',
    async (on) => {
      const { jiangsuMade, productMarks } = await asked<{
        jiangsuMade: { figures: { validMarks: number } };
        productMarks: { nodes: { valid: boolean }[] };
      }>(
        'jiangsuMade(on: $on) { figures { validMarks } } productMarks(first: 100) { nodes { valid(on: $on) } }',
        { on },
      );
      const valid = productMarks.nodes.filter((mark) => mark.valid).length;
      expect(valid).toBeGreaterThan(0);
      expect(jiangsuMade.figures.validMarks).toBe(valid);
    },
  );

  it.each([
    ['before the first', '2016-03-14', 0],
    ['from the day of the first', '2016-03-15', 1],
    ['today, where one has given way to a later one', '2026-06-01', 7],
  ])('counts the comparisons %s', async (_when, on, comparisons) => {
    const { consumerConsistency } = await asked<{
      consumerConsistency: { comparisons: number; figures: { percent: number | null } };
    }>('consumerConsistency(on: $on) { comparisons figures { percent } }', { on });
    expect(consumerConsistency.comparisons).toBe(comparisons);
    expect(consumerConsistency.figures.percent === null).toBe(comparisons === 0);
  });

  it('takes as many statements for all comparisons and alliances as for two', async () => {
    const ask = (first: number) =>
      sector.ask(`{ manufacturing {
        consumerComparisons(first: ${String(first)}) { nodes { indicators { judgement } consistency { percent } report } }
        industryAlliances(first: ${String(first)}) { nodes { members { name } standards { code } industry { name } } } } }`);
    const [two, all] = [await countStatements(() => ask(2)), await countStatements(() => ask(50))];
    expect(all.result.errors).toBeUndefined();
    expect(all.count).toBe(two.count);
  });

  it('takes no second industry of a name by which standards are counted', async () => {
    const answer = await sector.ask(
      `mutation ($input: RecordManufacturingStrategicIndustryInput!) {
         recordManufacturingStrategicIndustry(input: $input) { clientMutationId } }`,
      { input: { clientMutationId: 'robots', key: 'robots-again', name: '机器人', namedInPlan: false } },
    );
    expect([codeOf(answer), refusedFields(answer)]).toEqual(['DUPLICATE_CODE', ['name']]);
  });

  it('judges a comparison as it is recorded, and tells it in the report', async () => {
    const { data, errors } = await sector.ask(
      `mutation ($input: RecordManufacturingConsumerComparisonInput!) {
         recordManufacturingConsumerComparison(input: $input) {
           consumerComparison { indicators { judgement obstacle } consistency { comparable percent } report } } }`,
      {
        input: {
          clientMutationId: 'skipping-rope',
          key: 'skipping-rope',
          product: '示例 跳绳',
          category: 'CULTURE_SPORTS_LEISURE',
          ourStandardCode: 'gb/t 19851.20—2007',
          foreignStandard: '示例 EN 1',
          market: '欧盟',
          comparedOn: '2026-06-01',
          comparedBy: '示例检验所',
          indicators: [
            {
              name: '绳长',
              ourValue: 2.8,
              ourUnit: 'm',
              foreignValue: 300,
              foreignUnit: 'cm',
              direction: 'HIGHER',
            },
            { name: '拉力', ourValue: 300, ourUnit: 'N', foreignUnit: 'N', direction: 'HIGHER' },
          ],
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.recordManufacturingConsumerComparison).toEqual({
      consumerComparison: {
        indicators: [
          { judgement: 'LOOSER', obstacle: null },
          { judgement: 'INCOMPARABLE', obstacle: 'NO_VALUE' },
        ],
        consistency: { comparable: 1, percent: 0 },
        report: expect.stringContaining('- 我方标准：GB/T 19851.20-2007'),
      },
    });
  });
});

import { readFileSync } from 'node:fs';
import { makingOf } from '../../shared/kernel/catalogue/makingRules';
import { projectFile } from '../../shared/service/projectFile';
import { databaseKinds } from '../support/databaseKinds';
import { agencyOf } from '../support/identities';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';

jest.setTimeout(120_000);

const example = readFileSync(projectFile('gateway', 'examples', '10-local-standards.graphql'), 'utf8');
const writers = agencyOf('ECOLOGY', 'SERVICES');

describe.each(databaseKinds())('local standards on $name', (kind) => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await openTestFederation(kind, { seed: false });
    await register('Ecology', 'DB32/T 9001-2010', '2010-05-01');
    await register('Ecology', 'DB32/T 9001-2018', '2017-01-01', [{ code: 'DB32/T 9001-2010' }]);
    await register('Ecology', 'DB32/T 9002-2019', '2019-12-31');
    await register('Services', 'DB32/T 9003-2018', '2018-06-01', [
      { code: 'DB32/T 9004-2010', partial: true },
    ]);
    await register('Services', 'DB3201/T 9005-2018', '2018-06-01');
    await register('Services', 'DB31/T 9006-2018', '2018-06-01');
    await register('Services', 'GB/T 99007-2018', '2018-06-01');
    await register('Services', 'DB32/T 9008-2020', '2020-01-01');
    await federation.settled();
  });
  afterAll(() => federation.close());

  const register = async (type: string, code: string, issuedOn: string, replaces: object[] = []) => {
    const { errors } = await federation.ask(
      `mutation ($input: Register${type}StandardInput!) { register${type}Standard(input: $input) { standard { id } } }`,
      { input: { clientMutationId: code, code, title: `示例 ${code}`, issuedOn, replaces } },
      writers,
    );
    expect(errors).toBeUndefined();
  };
  const ask = async (query: string, variables = {}) => {
    const { data, errors } = await federation.ask(query, variables, null);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const figuresOf = async (from: string, to: string) => {
    const { localStandards } = (await ask(
      'query ($from: Date!, $to: Date!) { localStandards(from: $from, to: $to) { figures { total new revised partlyRevised } } }',
      { from, to },
    )) as { localStandards: { figures: Record<string, number> } };
    return Object.values(localStandards.figures);
  };

  it.each([
    ['the whole period', '2017-01-01', '2019-12-31', [4, 2, 1, 1]],
    ['a period that begins a day later', '2017-01-02', '2019-12-31', [3, 2, 0, 1]],
    ['a period that ends a day earlier', '2017-01-01', '2019-12-30', [3, 1, 1, 1]],
    ['a period that ends a day later', '2017-01-01', '2020-01-01', [5, 3, 1, 1]],
    ['a period without any', '2000-01-01', '2000-12-31', [0, 0, 0, 0]],
  ])('are counted in %s', async (_what, from, to, figures) => {
    expect(await figuresOf(from, to)).toEqual(figures);
  });

  it('are new until somebody else declares what they replace', async () => {
    const { errors } = await federation.ask(
      'mutation ($input: WithdrawEcologyStandardInput!) { withdrawEcologyStandard(input: $input) { standard { code } } }',
      {
        input: {
          clientMutationId: 'replaced by another sector',
          id: 'standard:ecology:DB32/T 9002-2019',
          expectedVersion: 1,
          withdrawnOn: '2026-06-01',
          replacedBy: [{ code: 'DB3201/T 9005-2018' }],
        },
      },
      writers,
    );
    expect(errors).toBeUndefined();
    expect(await figuresOf('2017-01-01', '2019-12-31')).toEqual([4, 1, 2, 1]);
  });

  it('open to the rows that each figure counts, which replace what their making says', async () => {
    const { standards } = (await ask(
      '{ standards(filter: { levels: [LOCAL] }, first: 50) { nodes { code replaces { partial } } } }',
    )) as { standards: { nodes: { code: string; replaces: { partial: boolean }[] }[] } };
    for (const making of ['NEW', 'REVISED', 'PARTLY_REVISED']) {
      const { standards: rows } = (await ask(
        'query ($making: StandardMaking!) { standards(filter: { levels: [LOCAL], making: $making }, first: 50) { nodes { code } } }',
        { making },
      )) as { standards: { nodes: { code: string }[] } };
      const expected = standards.nodes.filter(({ replaces }) => makingOf(replaces) === making);
      expect(rows.nodes.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
      expect(expected).not.toEqual([]);
    }
  });

  it('take as many statements for six sectors in one period as in another', async () => {
    const statementsIn = async (from: string) =>
      (
        await federation.statementsOf(async () => {
          await ask(example, { from, to: '2026-01-01' });
        })
      ).filter(({ database }) => database === 'province').length;
    const many = await statementsIn('2000-01-01');
    expect(await statementsIn('2017-01-01')).toBe(many);
    expect(many).toBeLessThanOrEqual(12);
  });

  it('refuse a period that ends before it begins', async () => {
    const { errors } = await federation.ask(
      '{ localStandards(from: "2020-01-01", to: "2019-12-31") { figures { total } } }',
    );
    expect(JSON.stringify(errors)).toContain('"BAD_USER_INPUT"');
  });
});

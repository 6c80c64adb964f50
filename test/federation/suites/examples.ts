import { readExamples } from '../../../gateway/console/readExamples';
import { CatalogueImport, fileRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { projectFile } from '../../../shared/service/projectFile';
import { agencyOf } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import { standardFacts } from '../../support/standardFacts';
import { exampleClaims } from '../support/exampleClaims';

const examples = readExamples(projectFile('gateway', 'examples'));
const provincialView = examples.find(({ name }) => name === '03-provincial-view');

/** The operations of the explorer's menu answer as their rows say, by a number of statements that their rows do not add to. */
export function examplesSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = opened();
  });

  it('have a claim each', () => {
    expect(examples.map(({ name }) => name)).toEqual(Object.keys(exampleClaims));
  });

  it.each(examples)('$name answers: $title', async ({ name, query, variables }) => {
    const { status, data, errors } = await federation.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    exampleClaims[name]?.(data ?? {});
  });

  /** Over a connection replies come in any order: a loader that branches of an answer share may ask for them one by one. */
  const apart = () => (federation.kind.name === 'SQLite' ? 0 : 3);

  it.each(examples.filter(({ query }) => query.includes('first: 50')))(
    '$name takes no more statements for many rows than for two',
    async ({ query, variables }) => {
      /** Statements sent to the database that is sent most: more rows may be those of more sectors. */
      const mostOfOne = async (first: string) => {
        const asked = query.replaceAll('first: 50', `first: ${first}`);
        const statements = await federation.statementsOf(() => federation.ask(asked, variables));
        const counts = new Map<unknown, number>();
        for (const { database } of statements) counts.set(database, (counts.get(database) ?? 0) + 1);
        return Math.max(...counts.values());
      };
      // The first time brings what the process keeps from then on; and a thread that is busy otherwise may tear apart,
      // now and then, what is asked for together. What rows add, they add every time.
      const forMany = [await mostOfOne('50'), await mostOfOne('50'), await mostOfOne('50')];
      expect(Math.min(...forMany)).toBeLessThanOrEqual((await mostOfOne('2')) + apart());
    },
  );

  it('lists an organization of several sectors once', async () => {
    const { data, errors } = await federation.ask(
      '{ organizations(query: "江苏标准化研究院") { totalCount nodes { creditCode standards(first: 100) { nodes { sector } } } } }',
    );
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data?.organizations as {
      totalCount: number;
      nodes: { creditCode: string; standards: { nodes: { sector: string }[] } }[];
    };
    expect(totalCount).toBe(1);
    expect(new Set(nodes[0]?.standards.nodes.map(({ sector }) => sector)).size).toBeGreaterThanOrEqual(3);
  });

  /** How many statements the provincial view takes, those that ask how fresh its sources are included. */
  const statementsOfView = async (first: number): Promise<number> => {
    const query = (provincialView?.query ?? '').replace('first: 20', `first: ${String(first)}`);
    const statements = await federation.statementsOf(() => federation.ask(query, provincialView?.variables));
    expect(new Set(statements.map(({ database }) => database)).size).toBe(1 + sectors.length);
    return statements.length;
  };

  it('takes as many statements for 15 rows of the provincial view as for 50, and in larger catalogues', async () => {
    const forFew = await statementsOfView(15);
    expect(await statementsOfView(50)).toBe(forFew);
    for (const [index, key] of ['SERVICES', 'MANUFACTURING'].entries()) {
      const facts = Array.from({ length: 120 }, (_, row) =>
        standardFacts({ code: `DB32/T ${String(90_000 + 1000 * index + row)}-2024`, title: '示例 物流' }),
      );
      await new CatalogueImport(federation.sector(key).parts, fileRows).write(facts, 'test');
    }
    await federation.settled();
    expect(await statementsOfView(100)).toBe(forFew);
  });

  it('follows references that run in a circle to each standard once', async () => {
    const codes = ['DB32/T 9891-2024', 'DB32/T 9892-2024', 'DB32/T 9893-2024'];
    const types = ['Ecology', 'Services', 'Ecology'];
    for (const [index, code] of codes.entries()) {
      const type = types[index] ?? '';
      const { errors } = await federation.ask(
        `mutation ($input: Register${type}StandardInput!) { register${type}Standard(input: $input) { standard { id } } }`,
        {
          input: {
            clientMutationId: code,
            code,
            title: '示例 相互引用',
            references: [{ code: codes[(index + 1) % codes.length] }],
          },
        },
        agencyOf('ECOLOGY', 'SERVICES'),
      );
      expect(errors).toBeUndefined();
    }
    const { data, errors } = await federation.ask(
      `query ($code: String!) { standard(code: $code) {
         citing: referencedBy(depth: 50) { totalCount edges { depth node { code sector } } }
         cited: citedStandards(depth: 50) { totalCount edges { depth node { code sector } } } } }`,
      { code: codes[0] },
    );
    expect(errors).toBeUndefined();
    const [, second, third] = codes;
    expect(data?.standard).toEqual({
      citing: {
        totalCount: 2,
        edges: [
          { depth: 1, node: { code: third, sector: 'ECOLOGY' } },
          { depth: 2, node: { code: second, sector: 'SERVICES' } },
        ],
      },
      cited: {
        totalCount: 2,
        edges: [
          { depth: 1, node: { code: second, sector: 'SERVICES' } },
          { depth: 2, node: { code: third, sector: 'ECOLOGY' } },
        ],
      },
    });
  });
}

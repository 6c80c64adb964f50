import { join } from 'node:path';
import { openPlanner } from '../../../gateway/planning/openPlanner';
import type { Planner } from '../../../gateway/planning/Planner';
import { operationPlanner } from '../../../gateway/planning/operationPlanner';
import { sourceFiles, textOf } from '../../architecture/sourceFiles';
import { startProcess } from '../../support/startProcess';
import { sampleSupergraph } from '../support/sampleFederation';
import { supergraphOf } from './support/supergraphOf';

describe("the planner of the product's supergraph", () => {
  const supergraph = textOf('gateway/supergraph.graphql');
  const planItself = operationPlanner(supergraph);
  let planner: Planner;

  beforeAll(async () => {
    planner = await openPlanner(supergraph);
  });
  afterAll(() => planner.close());

  it.each(sourceFiles(['gateway/examples'], /\.graphql$/))(
    'plans %s as it would be planned in this thread',
    async (file) => {
      const { plan, candidates, planningMs } = await planner.plan(textOf(file));
      const itself = planItself(textOf(file));
      expect(plan).toEqual(itself.plan);
      expect(candidates).toBe(itself.candidates);
      expect(planningMs).toBeGreaterThan(0);
    },
  );

  it('plans the operation that is named', async () => {
    const query = 'query A { pilots { totalCount } } query B { standards { totalCount } }';
    const { plan } = await planner.plan(query, 'B');
    expect(plan.node).toMatchObject({ kind: 'Fetch', operation: expect.stringContaining('standards') });
  });

  it('names the subgraphs and their addresses', () => {
    expect(planner.summary.subgraphs).toContainEqual({
      name: 'province',
      url: 'http://localhost:4007/graphql',
    });
  });

  it('names the fields that it selects for itself', () => {
    const { names, withArguments } = planner.summary.ownFields;
    expect(names).toEqual(expect.arrayContaining(['__typename', 'code', 'id', 'key']));
    expect(withArguments).toEqual([]);
  });
});

describe('a planner', () => {
  it('loads no planner into the thread that asks, nor keeps its process from ending', async () => {
    const process = startProcess(join(__dirname, 'support', 'planInProcess.ts'), []);
    await process.ended();
    const [planned, loaded = ''] = process.lines;
    expect(planned).toBe('planned Fetch');
    expect(loaded).toContain('@swc/core');
    expect(loaded).not.toContain('@apollo');
  });

  it('tells the API schema with descriptions, deprecations and default values', async () => {
    const one = /* GraphQL */ `
      "What is asked."
      type Query {
        """
        A number
        in a range.
        """
        number(of: Int = 3, within: Range = { least: 1 }): Int @deprecated(reason: "Ask for another.")
        kind: Kind
      }
      input Range {
        "The least."
        least: Int! = 0
        most: Int @deprecated
      }
      enum Kind {
        GOOD
        BETTER @deprecated(reason: "Good will do.")
      }
    `;
    const planner = await openPlanner(supergraphOf({ one }));
    await planner.close();
    expect(planner.summary.apiSdl).toMatchInlineSnapshot(`
     "enum Kind {
       GOOD
       BETTER @deprecated(reason: "Good will do.")
     }

     """What is asked."""
     type Query {
       """
       A number
       in a range.
       """
       number(of: Int = 3, within: Range = {least: 1}): Int @deprecated(reason: "Ask for another.")
       kind: Kind
     }

     input Range {
       """The least."""
       least: Int! = 0
       most: Int @deprecated
     }"
    `);
  });

  it.each([
    ['what is not GraphQL', 'garbage {', /Syntax Error/],
    ['nothing', '', /Syntax Error/],
    ['a schema that is no supergraph', 'type Query { a: Int }', /Invalid supergraph/],
    ['half a supergraph', sampleSupergraph().slice(0, 9_000), /Syntax Error/],
    [
      'a supergraph that cannot be planned',
      sampleSupergraph().replaceAll('key: "id"', 'key: "nowhere"').replaceAll('ownEcology', 'gone'),
      /nowhere/,
    ],
  ])('refuses %s, and says why', async (_what, supergraph, why) => {
    await expect(openPlanner(supergraph)).rejects.toThrow(why);
  });

  it('fails what is asked of it once it is closed, and can be closed again', async () => {
    const planner = await openPlanner(sampleSupergraph());
    const underWay = expect(planner.plan('{ sectors { key } }')).rejects.toThrow('closed');
    await planner.close();
    await underWay;
    await planner.close();
    await expect(planner.plan('{ sectors { key } }')).rejects.toThrow('closed');
  });

  it('fails for an operation that does not fit, and goes on', async () => {
    const planner = await openPlanner(sampleSupergraph());
    await expect(planner.plan('{ nothing }')).rejects.toThrow(/nothing/);
    await expect(planner.plan('{')).rejects.toThrow(/Syntax Error/);
    await expect(planner.plan('{ sectors { key } }')).resolves.toMatchObject({ candidates: 1 });
    await planner.close();
  });
});

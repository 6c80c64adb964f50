import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { fetchCount, fetchesBySubgraph, sequentialSteps } from '../../gateway/planning/planFigures';
import { operationPlanner } from '../../gateway/planning/operationPlanner';
import { projectFile } from '../service/projectFile';

const USAGE = 'Usage: npm run explain -- query.graphql [--operation Name] [--supergraph FILE]';

/** Prints how the gateway would execute an operation: its plan, the fetches that wait for one another, and those of each subgraph. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      operation: { type: 'string' },
      supergraph: { type: 'string', default: projectFile('gateway', 'supergraph.graphql') },
    },
  });
  const [file] = positionals;
  if (file === undefined) return console.error(USAGE);
  const [supergraphSdl, query] = await Promise.all([
    readFile(values.supergraph, 'utf8'),
    readFile(file, 'utf8'),
  ]);
  const { plan, candidates, planningMs } = operationPlanner(supergraphSdl)(query, values.operation);
  console.log(prettyFormatQueryPlan(plan));
  console.log(`\nsteps in sequence  ${sequentialSteps(plan)}`);
  console.log(`fetches            ${fetchCount(plan)}`);
  for (const [subgraph, count] of Object.entries(fetchesBySubgraph(plan))) {
    console.log(`  ${subgraph.padEnd(17)}${count}`);
  }
  console.log(`plans weighed      ${candidates} in ${planningMs.toFixed(1)} ms`);
}

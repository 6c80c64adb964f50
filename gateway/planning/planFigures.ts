import type { QueryPlan } from '@apollo/query-planner';
import { fetchNodes, partsOf, type PlanPart } from './fetchNodes';

function steps(part: PlanPart): number {
  if (part.kind === 'Fetch') return 1;
  const inner = partsOf(part).map(steps);
  return part.kind === 'Sequence' ? inner.reduce((sum, each) => sum + each, 0) : Math.max(0, ...inner);
}

/** How many fetches of a plan wait for one another: the length of its longest chain. */
export function sequentialSteps({ node }: QueryPlan): number {
  return node ? steps(node) : 0;
}

/** How often a plan fetches from each subgraph, by name in alphabetical order. */
export function fetchesBySubgraph(plan: QueryPlan): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const subgraphs = fetchNodes(plan).map(({ serviceName }) => serviceName);
  for (const subgraph of subgraphs.sort()) counts[subgraph] = (counts[subgraph] ?? 0) + 1;
  return counts;
}

/** How many fetches a plan has in all. */
export function fetchCount(plan: QueryPlan): number {
  return fetchNodes(plan).length;
}

import type { QueryPlan } from '@apollo/query-planner';

type Node = NonNullable<QueryPlan['node']>;

/** The plans inside a node; of a condition, either branch may be the one that runs. @defer and subscriptions are not served. */
function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes;
    case 'Flatten':
      return [node.node];
    case 'Condition':
      return [node.ifClause, node.elseClause].filter((each) => each !== undefined);
    default:
      return [];
  }
}

function steps(node: Node): number {
  if (node.kind === 'Fetch') return 1;
  const inner = childrenOf(node).map(steps);
  return node.kind === 'Sequence' ? inner.reduce((sum, each) => sum + each, 0) : Math.max(0, ...inner);
}

function fetches(node: Node): string[] {
  return node.kind === 'Fetch' ? [node.serviceName] : childrenOf(node).flatMap(fetches);
}

/** How many fetches of a plan wait for one another: the length of its longest chain. */
export function sequentialSteps({ node }: QueryPlan): number {
  return node ? steps(node) : 0;
}

/** How often a plan fetches from each subgraph, by name in alphabetical order. */
export function fetchesBySubgraph({ node }: QueryPlan): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const subgraph of node ? fetches(node).sort() : []) counts[subgraph] = (counts[subgraph] ?? 0) + 1;
  return counts;
}

/** How many fetches a plan has in all. */
export function fetchCount({ node }: QueryPlan): number {
  return node ? fetches(node).length : 0;
}

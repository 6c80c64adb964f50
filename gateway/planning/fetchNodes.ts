import type { FetchNode, QueryPlan } from '@apollo/query-planner';

/** A part of a plan. */
export type PlanPart = NonNullable<QueryPlan['node']>;

/** The plans inside a part; of a condition, either branch may be the one that runs. @defer and subscriptions are not served. */
export function partsOf(part: PlanPart): readonly PlanPart[] {
  switch (part.kind) {
    case 'Sequence':
    case 'Parallel':
      return part.nodes;
    case 'Flatten':
      return [part.node];
    case 'Condition':
      return [part.ifClause, part.elseClause].filter((each) => each !== undefined);
    default:
      return [];
  }
}

function fetchesIn(part: PlanPart): readonly FetchNode[] {
  return part.kind === 'Fetch' ? [part] : partsOf(part).flatMap(fetchesIn);
}

/** All fetches of a plan, in its order. */
export function fetchNodes({ node }: QueryPlan): readonly FetchNode[] {
  return node ? fetchesIn(node) : [];
}

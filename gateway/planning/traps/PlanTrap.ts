import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** An operation as it was planned. */
export interface Planned {
  readonly plan: QueryPlan;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A way in which a planner answers wrongly without an error: says what it would get wrong in a plan, or null. */
export type PlanTrap = (planned: Planned) => string | null;

import type { QueryPlan } from '@apollo/query-planner';

/** How one operation is going to be executed: plain data, which one thread may send to another. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** Plans the planner weighed before it chose this one. */
  readonly candidates: number;
  /** Time to plan it; milliseconds. */
  readonly planningMs: number;
}

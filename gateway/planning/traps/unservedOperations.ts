import type { PlanTrap } from './PlanTrap';

/** A subscription, which a supergraph may have and a planner plans, and nobody here executes. */
export const unservedOperations: PlanTrap = ({ operation }) =>
  operation.operation === 'subscription' ? 'This graph serves no subscriptions.' : null;

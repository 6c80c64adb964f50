import { followingPlan } from './followingPlan';
import { jiangsuPlan } from './jiangsuPlan';
import type { PlanFact } from './PlanFacts';

/** The plans of the province, which may overlap, in the order in which they begin. */
export const plans: readonly PlanFact[] = [jiangsuPlan, followingPlan];

/** The plan with this id; null when there is none. */
export function planNamed(id: string): PlanFact | null {
  return plans.find((plan) => plan.id === id) ?? null;
}

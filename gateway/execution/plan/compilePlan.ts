import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { compileEntityFetch } from './compileEntityFetch';
import { compileRootFetch } from './compileRootFetch';
import type { PlanStep } from './PlanRun';
import type { PlanScope } from './PlanScope';

const nothing: PlanStep = () => Promise.resolve();

/** Compiles a plan: what can be known of a fetch before its request comes is worked out here, once. @throws Error at what this gateway does not execute */
export function compilePlan({ node }: QueryPlan, scope: PlanScope): PlanStep {
  if (!node) return nothing;
  if (node.kind === 'Subscription') throw new Error('subscriptions are not executed');
  return compileNode(node, [], scope);
}

function compileNode(node: PlanNode, path: readonly string[], scope: PlanScope): PlanStep {
  switch (node.kind) {
    case 'Fetch':
      if (node.contextRewrites) throw new Error('values from a context are not fetched');
      return node.requires ? compileEntityFetch(node, path, scope) : compileRootFetch(node, path, scope);
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], scope);
    case 'Sequence':
      return inSequence(node.nodes.map((each) => compileNode(each, path, scope)));
    case 'Parallel':
      return inParallel(node.nodes.map((each) => compileNode(each, path, scope)));
    case 'Condition':
      return ifHolds(
        node.condition,
        node.ifClause ? compileNode(node.ifClause, path, scope) : nothing,
        node.elseClause ? compileNode(node.elseClause, path, scope) : nothing,
      );
    case 'Defer':
      throw new Error('@defer is not executed');
  }
}

function inSequence(steps: readonly PlanStep[]): PlanStep {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly PlanStep[]): PlanStep {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

function ifHolds(variable: string, then: PlanStep, otherwise: PlanStep): PlanStep {
  return (run) => (run.coerced[variable] === true ? then(run) : otherwise(run));
}

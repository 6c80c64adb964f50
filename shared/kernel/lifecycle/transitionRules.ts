import { DomainError, fieldProblem } from '../../errors';
import type { Role } from '../../identity';

/** One row of a table of transitions: at a stage, certain roles may do something, and it leads to a stage. */
export interface Transition<Stage extends string, Action extends string> {
  readonly from: Stage;
  readonly action: Action;
  readonly by: readonly Role[];
  readonly to: Stage;
}

/** What a table says of one cell: where the action leads, or why it is refused. */
export type Step<Stage extends string> =
  | { readonly to: Stage }
  | { readonly refusal: 'ILLEGAL_TRANSITION'; readonly open: readonly string[] }
  | { readonly refusal: 'FORBIDDEN'; readonly by: readonly Role[] };

/**
 * Reads a table of transitions. What no role may do at a stage is illegal; what others may do is forbidden to these
 * roles. One of several roles suffices.
 */
export function stepOf<Stage extends string, Action extends string>(
  table: readonly Transition<Stage, Action>[],
  stage: Stage,
  action: Action,
  roles: readonly Role[],
): Step<Stage> {
  const here = table.filter(({ from }) => from === stage);
  const row = here.find((each) => each.action === action);
  if (!row) return { refusal: 'ILLEGAL_TRANSITION', open: here.map((each) => each.action) };
  return roles.some((role) => row.by.includes(role)) ? { to: row.to } : { refusal: 'FORBIDDEN', by: row.by };
}

/** The stage to which an action leads. @throws ILLEGAL_TRANSITION FORBIDDEN naming what is open, and to whom */
export function takeStep<Stage extends string, Action extends string>(
  table: readonly Transition<Stage, Action>[],
  stage: Stage,
  action: Action,
  roles: readonly Role[],
): Stage {
  const step = stepOf(table, stage, action, roles);
  if ('to' in step) return step.to;
  const problem =
    step.refusal === 'FORBIDDEN'
      ? `at stage ${stage} is for ${step.by.join(', ')}`
      : `is not open at stage ${stage}; open are ${step.open.join(', ') || 'none'}`;
  throw new DomainError(`${action} ${problem}`, {
    code: step.refusal,
    fields: [fieldProblem('action', action, problem)],
  });
}

import type { ErrorCode, FieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';

/** By whom, for the change log, and as of which day rows of a file are taken in. */
export interface ImportScope {
  readonly actor: string;
  readonly today: PlainDate;
}

/** A row of a file that was not taken in: the code of the error, and the field and value at fault. */
export interface RefusedRow extends FieldProblem {
  readonly code: ErrorCode;
  /** What else is wrong with it. */
  readonly others?: readonly FieldProblem[];
}

/** What became of one row of an import. */
export type ImportOutcome = 'REGISTERED' | 'UPDATED' | 'UNCHANGED' | RefusedRow;

/** A row refused for all that is wrong with it; undefined where nothing is. */
export function refusedRow(
  [first, ...others]: readonly FieldProblem[],
  code: ErrorCode = 'BAD_USER_INPUT',
): RefusedRow | undefined {
  return first && { ...first, code, ...(others.length > 0 && { others }) };
}

/** Whether a row was written, as new or anew. */
export function wasWritten(outcome: ImportOutcome): outcome is 'REGISTERED' | 'UPDATED' {
  return outcome === 'REGISTERED' || outcome === 'UPDATED';
}

import type { ErrorCode } from '../../shared/errors';
import type { OperationSize } from './measureOperation';

/** A bound on one figure of an operation's size. */
export interface OperationLimit {
  readonly code: ErrorCode;
  readonly most: number;
  /** What is counted, in the plural, e.g. `aliases`. */
  readonly counted: string;
  count(size: OperationSize): number;
}

import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';

/** What kind of row a rule counts. */
export type RowKind =
  | 'STANDARD'
  | 'INNOVATION_BASE'
  | 'TECHNICAL_ORGANIZATION'
  | 'INFORMATION_SYSTEM'
  | 'GROUP_STANDARD_PILOT'
  | 'PRODUCT_ENTERPRISE';

/**
 * How a field of a row is compared. IN and WITHIN name values; the others compare a day with the window of days that is
 * counted in.
 */
export type RuleOperator = 'IN' | 'WITHIN' | 'IN_PERIOD' | 'BY_END' | 'NOT_BY_END';

/** What a row must meet to be counted. */
export interface RuleCondition {
  /** Name of a field of the kind of row, e.g. `level`, or of a list it carries, e.g. `drafting.role`. */
  readonly field: string;
  readonly operator: RuleOperator;
  readonly values: readonly string[];
}

/** A part of what is counted, told apart from the rest. */
export interface RulePart {
  readonly key: string;
  /** In Chinese. */
  readonly title: string;
  /** Those of one list must be met by one and the same item of it; none for all that is left. */
  readonly where: readonly RuleCondition[];
}

/** Which rows a rule counts, as data. */
export interface Counting {
  readonly kind: RowKind;
  /** Those of one list must be met by one and the same item of it. */
  readonly where: readonly RuleCondition[];
  /** Of rows with the same value of this field the first counts; null where each row does. */
  readonly distinctBy: string | null;
  /** A row belongs to the first part whose conditions it meets. */
  readonly parts: readonly RulePart[];
  /** The part whose share, in per cent, is the figure; null where the figure is how many rows are counted. */
  readonly share: string | null;
}

/** The days that are counted in, both included; none when it ends before it begins. */
export interface Window {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

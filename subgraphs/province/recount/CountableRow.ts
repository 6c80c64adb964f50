import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { RowKind } from '../counting/Counting';
import type { CountingRuleFact } from '../rules/CountingRuleFact';

type Fields = Readonly<Record<string, string | null>>;

/** A row by itself, with all that a rule may ask of it. */
export interface CountableRow {
  readonly kind: RowKind;
  readonly id: string;
  /** By name of the field; what is not there is null. */
  readonly fields: Fields;
  /** The items of its lists, by name of the list, their fields by name without it. */
  readonly lists: Readonly<Record<string, readonly Fields[]>>;
}

/** A row as a proof holds it: with the targets that count it, and to which part; an empty text where there is none. */
export interface ProofRow extends CountableRow {
  readonly counts: Readonly<Record<string, string>>;
}

/** What a plan claims of one target. */
export interface TargetClaim {
  readonly key: string;
  readonly rule: CountingRuleFact;
  readonly value: number | null;
  readonly digest: string;
}

/** The first line of a proof: what is claimed of the rows that follow. */
export interface ProofHead {
  readonly proof: 'plan-targets';
  readonly plan: { readonly id: string; readonly from: PlainDate; readonly to: PlainDate };
  readonly asOf: PlainDate;
  readonly targets: readonly TargetClaim[];
}

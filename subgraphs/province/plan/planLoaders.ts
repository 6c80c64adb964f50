import type DataLoader from 'dataloader';
import type { CountedRows } from '../counting/CountedRows';
import type { PartCount } from '../counting/partCounts';
import type { CountingRuleFact } from '../rules/CountingRuleFact';

/** What the targets of a request are counted with. */
export interface PlanLoaders {
  /** Every version of every counting rule, read once. */
  readonly countingRules: Promise<readonly CountingRuleFact[]>;
  /** By what is counted. */
  readonly partCounts: DataLoader<CountedRows, readonly PartCount[]>;
}

import type { Counting } from '../counting/Counting';
import type { DatedRuleFact } from './DatedRule';

/** How something is counted: named, versioned, dated, and shown with what it counts. */
export interface CountingRuleFact extends DatedRuleFact {
  readonly counting: Counting;
}

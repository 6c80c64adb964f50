import type { Belonging } from '../../../shared/kernel/listing/Belonging';
import { rowSources, type RowSource } from '../../../shared/kernel/listing/rowSources';
import type { Counting, Window } from './Counting';
import { CountedSource } from './CountedSource';
import { rowKinds } from './rowKinds';

/**
 * The rows that a rule counts in a window of days, as they are now or as they were known at a moment, ISO 8601. Figure,
 * evidence and digest are all made of these, so that they cannot disagree.
 */
export class CountedRows {
  /** Being one of them, wherever rows of their kind are read. */
  readonly belonging: Belonging;
  /** Where they are: one place, or two that have no row in common. */
  readonly sources: readonly [CountedSource, ...CountedSource[]];

  constructor(
    readonly counting: Counting,
    window: Window,
    readonly knownAt: string | null = null,
  ) {
    const [first, ...more] = rowSources(rowKinds[counting.kind].table, knownAt);
    const counted = (source: RowSource) => new CountedSource(source, { counting, window, knownAt });
    this.sources = [counted(first), ...more.map(counted)];
    this.belonging = ({ source }) => [counted(source).where];
  }
}

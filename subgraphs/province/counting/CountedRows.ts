import { rowSources } from '../../../shared/kernel/listing/rowSources';
import type { Counting, Window } from './Counting';
import { CountedSource } from './CountedSource';
import { rowKinds } from './rowKinds';

/**
 * The rows that a rule counts in a window of days, as they are now or as they were known at a moment, ISO 8601. Figure,
 * evidence and digest are all made of these, so that they cannot disagree.
 */
export class CountedRows {
  /** Where they are: one place, or two that have no row in common. */
  readonly sources: readonly [CountedSource, ...CountedSource[]];

  constructor(
    readonly counting: Counting,
    window: Window,
    readonly knownAt: string | null = null,
  ) {
    const [first, ...more] = rowSources(rowKinds[counting.kind].table, knownAt);
    const scope = { counting, window, knownAt };
    this.sources = [
      new CountedSource(first, scope),
      ...more.map((source) => new CountedSource(source, scope)),
    ];
  }
}

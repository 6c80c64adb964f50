import type { RepairKind } from './indexTables';

/** Versions of one record, null where it is absent, in the order in which they were read. */
export interface Sighting {
  /** In the index, before the sector was asked. */
  readonly before: number | null;
  /** In the sector. */
  readonly theirs: number | null;
  /** In the index, after all was taken in that the sector's log held when it had answered. */
  readonly now: number | null;
}

/**
 * What is wrong with a row of the index, or null where nothing is. Sectors are written to meanwhile: the index may be
 * newer than the answer if it changed since, but never older, for the answer's version had been taken in by then.
 */
export function faultOf({ before, theirs, now }: Sighting): RepairKind | null {
  const isUntouched = before !== null && before === now;
  if (theirs === null) return isUntouched ? 'GHOST' : null;
  if (now === null) return 'MISSING';
  if (now < theirs || (isUntouched && now > theirs)) return 'STALE';
  return null;
}

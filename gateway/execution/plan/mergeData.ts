import { isRecord } from '../../../shared/service/isRecord';

/** An object as it came from a subgraph, or several of them merged. */
export type DataObject = Record<string, unknown>;

/**
 * Adds what a fetch brought to what is there: objects field by field, lists of one length item by item. A null never
 * takes the place of an object that another subgraph gave, whichever of the two came first. Objects of the source may be
 * shared: they become part of the target.
 */
export function mergeData(target: DataObject, source: DataObject): void {
  for (const key in source) {
    const added = source[key];
    const present = target[key];
    // Only an object can be merged with what is there; most values are leaves, and there for the first time.
    if (typeof present !== 'object' || present === null || !Object.hasOwn(target, key)) target[key] = added;
    else if (typeof added === 'object' && added !== null) target[key] = merged(present, added);
    else if (added !== null && added !== undefined) target[key] = added;
  }
}

function merged(present: object, added: object): object {
  if (Array.isArray(present) && Array.isArray(added)) return mergedLists(present, added);
  if (present === added || !isRecord(present) || !isRecord(added)) return added;
  mergeData(present, added);
  return present;
}

/** Lists of different lengths cannot be about the same items: the later one stands. */
function mergedLists(present: unknown[], added: readonly unknown[]): readonly unknown[] {
  if (present.length !== added.length) return added;
  added.forEach((item, index) => {
    const before = present[index];
    const bothObjects =
      typeof before === 'object' && before !== null && typeof item === 'object' && item !== null;
    present[index] = bothObjects ? merged(before, item) : (item ?? before);
  });
  return present;
}

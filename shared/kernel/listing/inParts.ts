/** Keys of one statement that names each up to four times: SQLite takes 32,766 values, and `isOneOf` fills its lists up. */
const KEYS_AT_ONCE = 7_000;

/** A list in parts of at most so many, in order; none of an empty list. */
export function* inParts<Item>(items: readonly Item[], most = KEYS_AT_ONCE): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most);
}

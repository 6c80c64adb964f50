/** A member of an object: its name, and how its text begins. */
type Member = readonly [name: string, beginning: string];

/** Objects of one shape, told by their keys as they come; most values have one of a few shapes. */
class Shape {
  readonly longer = new Map<string, Shape>();
  members: readonly Member[] | undefined;
}

/** More shapes than records have are not remembered. */
const MOST_SHAPES = 10_000;

const empty = new Shape();
let shapes = 1;

function inBinaryOrder(keys: readonly string[]): Member[] {
  return [...keys].sort().map((key) => [key, `${JSON.stringify(key)}:`] as const);
}

/** The members of an object with these keys in binary order. Sorting each time would take as long as all the rest (measured). */
function membersOf(keys: readonly string[]): readonly Member[] {
  let shape = empty;
  for (const key of keys) {
    let longer = shape.longer.get(key);
    if (!longer) {
      if (shapes >= MOST_SHAPES) return inBinaryOrder(keys);
      longer = new Shape();
      shapes += 1;
      shape.longer.set(key, longer);
    }
    shape = longer;
  }
  return (shape.members ??= inBinaryOrder(keys));
}

/**
 * JSON with the keys of every object in binary order and no white space, so that equal values have equal texts and
 * therefore equal hashes. Source: RFC 8785 (JCS) for the values used here: strings, finite numbers, booleans, null.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return Array.isArray(value) ? listText(value) : recordText(value as Record<string, unknown>);
}

function listText(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += (text === '' ? '' : ',') + canonicalJson(item);
  return `[${text}]`;
}

function recordText(record: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const [name, beginning] of membersOf(Object.keys(record))) {
    const value = record[name];
    if (value !== undefined) text += (text === '' ? beginning : `,${beginning}`) + canonicalJson(value);
  }
  return `{${text}}`;
}

/** A piece of SQL with the values of its placeholders. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A condition. */
export function condition(sql: string, ...values: readonly unknown[]): Condition {
  return { sql, values };
}

/** Lists longer than this are padded to a multiple of it. */
const LARGEST_DOUBLING = 1024;

/** The length to which a list is padded: the next power of two, so that lists of all lengths make few statements. */
function paddedLength(length: number): number {
  if (length > LARGEST_DOUBLING) return Math.ceil(length / LARGEST_DOUBLING) * LARGEST_DOUBLING;
  return 2 ** Math.ceil(Math.log2(length));
}

/**
 * `column IN (…)`; matches nothing when there are no values. The last value is repeated to fill a list of a usual
 * length: each length is a statement of its own, and SQLite's are kept prepared.
 */
export function isOneOf(column: string, values: readonly unknown[]): Condition {
  if (values.length === 0) return condition('1 = 0');
  const length = paddedLength(values.length);
  const padding = Array.from({ length: length - values.length }, () => values.at(-1));
  const places = Array.from({ length }, () => '?').join(', ');
  return { sql: `${column} IN (${places})`, values: [...values, ...padding] };
}

/** A text as it stands in a LIKE pattern with `ESCAPE '!'`: its wildcards stand for themselves. */
export function literalInLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

/** `column LIKE 'prefix%'`. */
export function startsWith(column: string, prefix: string): Condition {
  return condition(`${column} LIKE ? ESCAPE '!'`, `${literalInLike(prefix)}%`);
}

/** All conditions together, as the text after WHERE. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return condition('1 = 1');
  return condition(
    conditions.map(({ sql }) => sql).join(' AND '),
    ...conditions.flatMap(({ values }) => values),
  );
}

/** At least one of several conditions; matches nothing when there are none. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return condition('1 = 0');
  return condition(
    `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    ...conditions.flatMap(({ values }) => values),
  );
}

/** A piece of SQL with the values of its placeholders. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A condition. */
export function condition(sql: string, ...values: readonly unknown[]): Condition {
  return { sql, values };
}

/** `column IN (…)`; matches nothing when there are no values. */
export function isOneOf(column: string, values: readonly unknown[]): Condition {
  if (values.length === 0) return condition('1 = 0');
  return condition(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
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

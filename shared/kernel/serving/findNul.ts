/**
 * Where among the values of an operation a text has a NUL character, which no database keeps alike: a path such as
 * `filter.ics`; null when none has.
 */
export function findNul(values: unknown, path = ''): string | null {
  if (typeof values === 'string') return values.includes('\0') ? path : null;
  if (values === null || typeof values !== 'object') return null;
  for (const [name, value] of Object.entries(values)) {
    const found = findNul(value, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

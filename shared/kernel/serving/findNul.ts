function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasNul);
  for (const name in value) if (hasNul((value as Record<string, unknown>)[name])) return true;
  return false;
}

/**
 * Where among the values of an operation a text has a NUL character, which no database keeps alike: a path such as
 * `filter.ics`; null when none has. Nearly none has, so paths are put together only for one that does.
 */
export function findNul(values: unknown, path = ''): string | null {
  if (!hasNul(values)) return null;
  if (typeof values === 'string') return path;
  for (const [name, value] of Object.entries(values as object)) {
    const found = findNul(value, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

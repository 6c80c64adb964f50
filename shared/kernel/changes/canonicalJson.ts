/**
 * JSON with the keys of every object in binary order and no white space, so that equal values have equal texts and
 * therefore equal hashes. Source: RFC 8785 (JCS) for the values used here: strings, finite numbers, booleans, null.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    let members = '';
    for (const key of Object.keys(record).sort()) {
      if (record[key] === undefined) continue;
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(record[key])}`;
    }
    return `{${members}}`;
  }
  return JSON.stringify(value ?? null);
}

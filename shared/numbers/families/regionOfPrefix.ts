/** First two digits of the provinces, autonomous regions and municipalities. Source: GB/T 2260. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** GB/T 2260 code of the province (`32`) or city (`3205`) that a local prefix names; null when it names none. */
export function regionOfPrefix(digits: string): string | null {
  const known = PROVINCES.has(digits.slice(0, 2)) && (digits.length === 2 || !digits.endsWith('00'));
  return known ? digits.padEnd(6, '0') : null;
}

/** A figure with about three digits that matter; a dash where there is none. */
export function spell(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  const digits = value < 0.1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A ratio as a reader would say it: 1/15.2 or 1.44. */
export function spellRatio(ratio: number): string {
  return ratio < 0.95 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(2);
}

import type { Refusals } from './Refusals';

/** A text without the white space around it, in Unicode composition form C; full-width letters stay as they are. */
export function cleanText(text: string): string {
  return text.normalize('NFC').trim();
}

/** A text, or null where the cell is empty. Numbers become their usual writing. */
export function readText(field: string, value: unknown, refusals: Refusals): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cleanText(value) || null;
  refusals.refuse(field, value, 'must be a text');
  return null;
}

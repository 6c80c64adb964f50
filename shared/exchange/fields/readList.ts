import type { Refusals } from './Refusals';
import { cleanText } from './readText';

const separators = /[;；、]/;

/** JSON that stands in a cell because plain text could not carry the value. */
export function jsonInCell(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The items of a list: a JSON array, the same in a cell, or a text whose items are parted by `;`, `；` or `、`.
 * @param split how to part a text, where commas of enumeration may belong to an item
 */
export function readList(
  value: unknown,
  split: (text: string) => readonly string[] = (text) => text.split(separators),
): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [value];
  const parsed = jsonInCell(value.trim());
  if (parsed !== undefined) return Array.isArray(parsed) ? parsed : [parsed];
  return split(value).map(cleanText).filter(Boolean);
}

/** Each value once, in the order of first appearance. */
export function withoutRepetition<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  if (items.length < 2) return items;
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

const shortIcsGroup = /^(\d\d)\.(\d{1,2})$/;

/**
 * Class codes, each once. An ICS group always has three digits: `13.04` is 13.040 that a spreadsheet took for a number.
 * Source: ISO, International Classification for Standards, edition 7.
 */
export function readClasses(field: string, value: unknown, refusals: Refusals): string[] {
  const codes = readList(value).flatMap((item) => {
    if (typeof item !== 'string' && typeof item !== 'number') {
      refusals.refuse(field, item, 'must be a class code');
      return [];
    }
    const code = cleanText(String(item)).toUpperCase();
    const group = field === 'ics' ? shortIcsGroup.exec(code) : null;
    return group ? [`${group[1] ?? ''}.${(group[2] ?? '').padEnd(3, '0')}`] : [code];
  });
  return withoutRepetition(codes, (code) => code).filter(Boolean);
}

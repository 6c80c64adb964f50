import type { Refusals } from './Refusals';

/** What a sector may record in a column of its own. */
export type OwnValue = string | number | boolean | null;

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const plainWords: Readonly<Record<string, boolean>> = { true: true, false: false };
const unprintable = /[^\P{Cc}\n\t]|[\p{Cs}\uFFFD\uFFFE\uFFFF]/u;
const LONGEST = 10_000;

const isPlainNumber = (text: string) => number.test(text) && String(Number(text)) === text;

function valueOfCell(text: string): OwnValue {
  if (text === '') return null;
  if (isPlainNumber(text)) return Number(text);
  if (Object.hasOwn(plainWords, text)) return plainWords[text] ?? null;
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/**
 * Writes a sector's own value so that a table, which knows only texts, gives the same value back: a text that would be
 * taken for a number, a truth value or nothing is put in quotation marks.
 */
export function ownCell(value: OwnValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return valueOfCell(value) === value && value.trim() === value ? value : JSON.stringify(value);
}

/** Reads a sector's own value; in a table, from the writing of `ownCell`. Undefined, and refused, where it is none. */
export function readOwnValue(
  field: string,
  value: unknown,
  tabular: boolean,
  refusals: Refusals,
): OwnValue | undefined {
  const own = tabular && typeof value === 'string' ? valueOfCell(value) : (value ?? null);
  if (typeof own === 'string' && (unprintable.test(own) || own.length > LONGEST)) {
    refusals.refuse(field, own, `must be printable and have at most ${LONGEST} characters`);
    return undefined;
  }
  if (own === null || typeof own === 'string' || typeof own === 'number' || typeof own === 'boolean')
    return own;
  refusals.refuse(field, value, 'must be a text, a number or a truth value');
  return undefined;
}

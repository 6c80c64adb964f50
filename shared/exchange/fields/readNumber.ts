import type { Refusals } from './Refusals';
import { readText } from './readText';

const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A number, or null where the cell is empty; full-width digits count as digits. */
export function readNumber(field: string, value: unknown, refusals: Refusals): number | null {
  const text = readText(field, value, refusals)?.normalize('NFKC') ?? null;
  if (text === null) return null;
  if (number.test(text)) return Number(text);
  refusals.refuse(field, value, 'must be a number');
  return null;
}

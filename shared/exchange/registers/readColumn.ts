import type { FactColumn } from '../../kernel/registers';
import { readChoice, type Words } from '../fields/readChoice';
import { readDate } from '../fields/readDate';
import { readNumber } from '../fields/readNumber';
import { readRegion } from '../fields/readRegion';
import type { Refusals } from '../fields/Refusals';
import { readText } from '../fields/readText';
import type { ReferenceLookups } from '../ReferenceLookups';

const truths: Words<'TRUE' | 'FALSE'> = { TRUE: 'TRUE', FALSE: 'FALSE', 是: 'TRUE', 否: 'FALSE' };

/** What reading a value needs to know beside its column. */
export interface ValueContext {
  readonly lookups: Pick<ReferenceLookups, 'regions'>;
  readonly countsFrom1904: boolean;
}

function readTruth(field: string, value: unknown, refusals: Refusals): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = readChoice(field, value, truths, refusals);
  return word === null ? null : word === 'TRUE';
}

/** The value of one column of a register as the column says it is to be read; null where the cell is empty. */
export function readColumn(
  field: string,
  value: unknown,
  { kind, words }: FactColumn,
  form: string | undefined,
  { lookups, countsFrom1904 }: ValueContext,
  refusals: Refusals,
): unknown {
  if (words) return readChoice(field, value, words, refusals);
  if (form === 'REGION') return readRegion(field, value, undefined, lookups.regions, refusals);
  switch (kind) {
    case 'date':
      return readDate(field, value, refusals, countsFrom1904);
    case 'boolean':
      return readTruth(field, value, refusals);
    case 'integer':
    case 'decimal':
      return readNumber(field, value, refusals);
    default: {
      const text = readText(field, value, refusals);
      return form === 'CREDIT_CODE' ? (text?.toUpperCase() ?? null) : text;
    }
  }
}

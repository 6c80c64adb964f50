import { StandardNumber } from '../../numbers';
import type { ReferenceLookups } from '../ReferenceLookups';
import type { Refusals } from './Refusals';
import { readText } from './readText';

const digits = /^\d{2}(\d{2}(\d{2})?)?$/;

/**
 * The region a standard belongs to: the code or name given, else the one its local number names, where it is known.
 * Source: GB/T 2260; the digits of DBnn and DBnnnn are its first two or four.
 */
export function readRegion(
  field: string,
  value: unknown,
  number: StandardNumber | undefined,
  regions: ReferenceLookups['regions'],
  refusals: Refusals,
): string | null {
  const text = readText(field, value, refusals);
  if (text === null) {
    const code = number?.regionCode ?? null;
    return code !== null && regions.byCode(code) ? code : null;
  }
  const region = digits.test(text) ? regions.byCode(text.padEnd(6, '0')) : regions.byName(text);
  if (!region) refusals.refuse(field, text, 'no region of GB/T 2260 is known by this code or name');
  return region?.code ?? null;
}

import { badField } from '../../errors';
import { codeLists } from '../../reference';
import { startsWith, type Condition } from './Condition';

/** Lying in a region or in one within it. GB/T 2260: a province is nn0000, a prefecture nnnn00, a county nnnnnn. */
export function withinRegion(column: string, code: string): Condition {
  return startsWith(column, code.replace(/(00){1,2}$/, ''));
}

/** Refuses a code that no list has: it is a slip, not a region without rows. @throws BAD_USER_INPUT naming the field */
export function checkRegion(field: string, code: string): void {
  if (!codeLists().regions.has(code)) throw badField(field, code, 'is no region of GB/T 2260 known here');
}

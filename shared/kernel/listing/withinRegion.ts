import { badField } from '../../errors';
import { codeLists, regionPrefix } from '../../reference';
import { startsWith, type Condition } from './Condition';

/** Lying in a region or in one within it. */
export function withinRegion(column: string, code: string): Condition {
  return startsWith(column, regionPrefix(code));
}

/** Refuses a code that no list has: it is a slip, not a region without rows. @throws BAD_USER_INPUT naming the field */
export function checkRegion(field: string, code: string): void {
  if (!codeLists().regions.has(code)) throw badField(field, code, 'is no region of GB/T 2260 known here');
}

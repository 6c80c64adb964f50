import { badField } from '../../errors';
import { codeLists } from '../../reference';

/** Refuses a code that no list has: it is a slip, not an industry without rows. @throws BAD_USER_INPUT naming the field */
export function checkIndustry(field: string, code: string): void {
  if (!codeLists().industries.has(code))
    throw badField(field, code, 'is no industry of GB/T 4754 known here');
}

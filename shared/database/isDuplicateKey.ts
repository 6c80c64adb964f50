import { failureCode } from './failureCode';

const DUPLICATE_KEY = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'ER_DUP_ENTRY']);

/** Whether a statement failed because a unique key exists already; its transaction goes on. */
export function isDuplicateKey(error: unknown): boolean {
  return DUPLICATE_KEY.has(failureCode(error) ?? '');
}

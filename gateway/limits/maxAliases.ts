import type { OperationLimit } from './OperationLimit';

/** Bounds how often one operation may ask for the same field under different names. */
export const maxAliases: OperationLimit = {
  code: 'MAX_ALIASES_LIMIT',
  most: 50,
  counted: 'aliases',
  count: ({ aliases }) => aliases,
};

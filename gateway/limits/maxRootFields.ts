import type { OperationLimit } from './OperationLimit';

/** Bounds how many questions one operation may put at once. */
export const maxRootFields: OperationLimit = {
  code: 'MAX_ALIASES_LIMIT',
  most: 20,
  counted: 'root fields',
  count: ({ rootFields }) => rootFields,
};

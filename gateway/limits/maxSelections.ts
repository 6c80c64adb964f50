import type { OperationLimit } from './OperationLimit';

/** Bounds an operation as it stands after its fragments are expanded: a short text can expand to billions of fields. */
export const maxSelections: OperationLimit = {
  code: 'MAX_TOKENS_LIMIT',
  most: 2_000,
  counted: 'selections after its fragments are expanded',
  count: ({ selections }) => selections,
};

import type { OperationLimit } from './OperationLimit';

/** Bounds how deep fields nest. */
export const maxDepth: OperationLimit = {
  code: 'MAX_DEPTH_LIMIT',
  most: 15,
  counted: 'levels of fields',
  count: ({ depth }) => depth,
};

/**
 * What the codes of a region and of all within it begin with, and no other's. Source: GB/T 2260: a province is nn0000, a
 * prefecture nnnn00, a county nnnnnn.
 */
export function regionPrefix(code: string): string {
  return code.replace(/(00){1,2}$/, '');
}

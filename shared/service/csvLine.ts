/** A mark that keeps a spreadsheet from taking a text for a formula. Source: OWASP, CSV Injection. */
const guarded = /^'+[=+\-@\t\r]/;
const needsGuard = /^'*[=+\-@\t\r]/;
const number = /^-\d+(\.\d+)?$/;

/** Puts a mark before a text that a spreadsheet would run as a formula. */
export function guardCell(text: string): string {
  return needsGuard.test(text) && !number.test(text) ? `'${text}` : text;
}

/** Takes that mark away again. */
export const unguardCell = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

function csvCell(text: string): string {
  return /["\r\n,;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Cells as a line of CSV (RFC 4180). */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

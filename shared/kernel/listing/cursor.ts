import { createHash } from 'node:crypto';
import { badField } from '../../errors';

/** The place of a row in an ordered list: the value it is ordered by, and its serial where values are equal. */
export interface Position {
  readonly value: string | number | null;
  readonly serial: number;
}

/** A short name of the list a cursor belongs to: cursors of another list are refused. */
export function fingerprintOf(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 10);
}

/** A position as an opaque text. */
export function encodeCursor(fingerprint: string, { value, serial }: Position): string {
  return Buffer.from(JSON.stringify([fingerprint, value, serial])).toString('base64url');
}

function isPosition(value: unknown, serial: unknown): boolean {
  const isValue = value === null || typeof value === 'string' || typeof value === 'number';
  return isValue && Number.isSafeInteger(serial);
}

/** Reads a cursor of the list with this fingerprint. @throws BAD_USER_INPUT when it is forged, cut, or of another list */
export function decodeCursor(field: string, fingerprint: string, cursor: string): Position {
  const refused = () => badField(field, cursor, 'is not a cursor of this list');
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused();
  }
  if (!Array.isArray(parsed) || parsed.length !== 3) throw refused();
  const [list, value, serial] = parsed as unknown[];
  if (list !== fingerprint || !isPosition(value, serial)) throw refused();
  return { value: value as Position['value'], serial: serial as number };
}

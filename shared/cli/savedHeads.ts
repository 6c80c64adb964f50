import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { badField } from '../errors';
import type { LogEnd } from '../kernel/changes/ChangeLog';

/** Where logs ended when somebody looked, by the sector's folder: what is kept outside the databases to prove later that nothing was cut. */
export type SavedHeads = Readonly<Record<string, LogEnd>>;

function isHead(value: unknown): value is LogEnd {
  const { seq, hash } = (value ?? {}) as Partial<LogEnd>;
  return Number.isSafeInteger(seq) && Number(seq) >= 0 && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
}

/** Reads a file of saved heads. @throws BAD_USER_INPUT when it is not one */
export function readSavedHeads(file: string): SavedHeads {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw badField('--heads', file, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw badField('--heads', file, 'must hold one JSON object, by sector');
  }
  const heads = Object.entries(content as Record<string, unknown>);
  for (const [sector, head] of heads) {
    if (!isHead(head)) throw badField('--heads', file, `${sector}: must be {"seq": number, "hash": 64 hex digits}`);
  }
  return Object.fromEntries(heads) as SavedHeads;
}

/** Puts heads into a file; those of other sectors that the file holds already stay. @throws BAD_USER_INPUT when there is another kind of file */
export function writeSavedHeads(file: string, heads: SavedHeads): void {
  const known = existsSync(file) ? readSavedHeads(file) : {};
  const draft = `${file}.${String(process.pid)}.draft`;
  writeFileSync(draft, `${JSON.stringify({ ...known, ...heads }, null, 2)}\n`);
  renameSync(draft, file);
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { badField } from '../errors';
import type { LogEnd } from '../kernel/changes/ChangeLog';

/** Where logs ended when somebody looked, by the sector's folder: what is kept outside the databases to prove later that nothing was cut. */
export type SavedHeads = Readonly<Record<string, LogEnd>>;

/** Whether a value is the end of a log. */
export function isHead(value: unknown): value is LogEnd {
  const { seq, hash } = (value ?? {}) as Partial<LogEnd>;
  return (
    Number.isSafeInteger(seq) && Number(seq) >= 0 && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
  );
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Reads a file of saved heads, named by an argument. @throws BAD_USER_INPUT when it is not one */
export function readSavedHeads(argument: string, file: string): SavedHeads {
  const refuse = (problem: string) => badField(argument, file, problem);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refuse(`cannot be read: ${reasonOf(error)}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw refuse('must hold one JSON object, by sector');
  }
  const heads = Object.entries(content as Record<string, unknown>);
  const bad = heads.find(([, head]) => !isHead(head));
  if (bad) throw refuse(`${bad[0]}: must be {"seq": number, "hash": 64 hex digits}`);
  return Object.fromEntries(heads) as SavedHeads;
}

/** Puts heads into a file in one step; those of other sectors that the file holds stay. @throws BAD_USER_INPUT when it cannot be written */
export function writeSavedHeads(argument: string, file: string, heads: SavedHeads): void {
  const known = existsSync(file) ? readSavedHeads(argument, file) : {};
  const draft = `${file}.${String(process.pid)}.draft`;
  try {
    writeFileSync(draft, `${JSON.stringify({ ...known, ...heads }, null, 2)}\n`);
    renameSync(draft, file);
  } catch (error) {
    throw badField(argument, file, `cannot be written: ${reasonOf(error)}`);
  }
}

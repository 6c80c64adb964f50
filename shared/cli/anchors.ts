import { hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { badField } from '../errors';
import type { LogEnd } from '../kernel/changes/ChangeLog';
import { GENESIS_HASH } from '../kernel/changes/chain';
import { isHead, type SavedHeads } from './savedHeads';

/** Where all logs ended at a moment: a line of the anchor file. Lines are chained, so that none can be taken out. */
export interface Anchor {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly heads: SavedHeads;
  /** Hash of the line before; 64 zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 of this line, in hex. */
  readonly hash: string;
}

function anchorOf(at: string, heads: SavedHeads, previousHash: string): Anchor {
  const sorted = Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1));
  const covered = [at, sorted.map(([keeper, { seq, hash: its }]) => [keeper, seq, its]), previousHash];
  return {
    at,
    heads: Object.fromEntries(sorted),
    previousHash,
    hash: hash('sha256', JSON.stringify(covered), 'hex'),
  };
}

function parsed(line: string): Anchor | null {
  try {
    const { at, heads, previousHash, hash: its } = JSON.parse(line) as Anchor;
    return Object.values(heads).every(isHead) ? { at, heads, previousHash, hash: its } : null;
  } catch {
    return null;
  }
}

/** Reads an anchor file, the oldest line first; none when there is no file yet. @throws BAD_USER_INPUT when a line is not as it was written */
export function readAnchors(argument: string, file: string): Anchor[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  let previousHash = GENESIS_HASH;
  return lines.map((line, index) => {
    const anchor = parsed(line);
    const expected = anchor && anchorOf(anchor.at, anchor.heads, previousHash).hash;
    if (!anchor || anchor.previousHash !== previousHash || anchor.hash !== expected)
      throw badField(argument, file, `line ${String(index + 1)} is not as it was written`);
    previousHash = anchor.hash;
    return anchor;
  });
}

/** Adds a line to an anchor file. @throws BAD_USER_INPUT when it cannot be written */
export function appendAnchor(
  argument: string,
  file: string,
  { at, heads }: Pick<Anchor, 'at' | 'heads'>,
): void {
  const last = readAnchors(argument, file).at(-1)?.hash ?? GENESIS_HASH;
  try {
    appendFileSync(file, `${JSON.stringify(anchorOf(at, heads, last))}\n`);
  } catch (error) {
    throw badField(
      argument,
      file,
      `cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** All ends that were anchored of one log. */
export function anchoredEnds(anchors: readonly Anchor[], keeper: string): LogEnd[] {
  return anchors.flatMap(({ heads }) => heads[keeper] ?? []);
}

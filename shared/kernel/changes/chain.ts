import { hash } from 'node:crypto';
import type { ChangeAction, ChangeEntry, EntityKind } from './ChangeEntry';

/** What the first row of a log names as the hash before it. */
export const GENESIS_HASH = '0'.repeat(64);

/** A row of the log as stored: the states as canonical JSON texts. */
export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: ChangeAction;
  readonly kind: EntityKind;
  readonly entity: string;
  readonly beforeState: string | null;
  readonly afterState: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

export type UnchainedChange = Omit<ChangeRow, 'hash'>;

/**
 * SHA-256 over the row in hex: over the canonical JSON of its fields in a fixed order, which are texts and numbers. The
 * texts of the states are hashed as stored.
 */
export function hashOf(row: UnchainedChange): string {
  const covered = [
    row.seq,
    row.at,
    row.actor,
    row.action,
    row.kind,
    row.entity,
    row.beforeState,
    row.afterState,
    row.previousHash,
  ];
  return hash('sha256', JSON.stringify(covered), 'hex');
}

/** The row as readers see it, with its states parsed. */
export function entryOf(row: ChangeRow): ChangeEntry {
  const { seq, at, actor, action, kind, entity, beforeState, afterState, previousHash, hash } = row;
  return {
    seq,
    at,
    actor,
    action,
    kind,
    entity,
    before: beforeState === null ? null : (JSON.parse(beforeState) as unknown),
    after: afterState === null ? null : (JSON.parse(afterState) as unknown),
    previousHash,
    hash,
  };
}

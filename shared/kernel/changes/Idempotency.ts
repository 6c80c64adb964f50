import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../errors';
import { canonicalJson } from './canonicalJson';

/** One write as its caller identifies it. */
export interface IdempotentWrite {
  readonly actor: string;
  readonly clientMutationId: string;
  readonly body: unknown;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The row that stands for a caller's key: keys of different callers never meet. */
const keyOf = ({ actor, clientMutationId }: IdempotentWrite) =>
  sha256(canonicalJson([actor, clientMutationId]));

/**
 * The change this key wrote before, if any. The log's lock is held, so a concurrent repeat has either finished or
 * not begun.
 * @throws IDEMPOTENCY_CONFLICT when the key was used with another body
 */
export async function earlierChange(manager: EntityManager, write: IdempotentWrite): Promise<number | null> {
  const rows = (await manager.query('SELECT bodyHash, seq FROM idempotency WHERE id = ?', [
    keyOf(write),
  ])) as {
    bodyHash: string;
    seq: number;
  }[];
  const [earlier] = rows;
  if (!earlier) return null;
  if (earlier.bodyHash !== sha256(canonicalJson(write.body))) {
    throw new DomainError(`clientMutationId ${write.clientMutationId} was used before with another body`, {
      code: 'IDEMPOTENCY_CONFLICT',
      fields: [
        { field: 'clientMutationId', value: write.clientMutationId, problem: 'was used with another body' },
      ],
    });
  }
  return earlier.seq;
}

/** Remembers which change a key wrote, in the transaction of that write. */
export async function rememberWrite(
  manager: EntityManager,
  write: IdempotentWrite,
  seq: number,
): Promise<void> {
  await manager.query('INSERT INTO idempotency (id, bodyHash, seq) VALUES (?, ?, ?)', [
    keyOf(write),
    sha256(canonicalJson(write.body)),
    seq,
  ]);
}

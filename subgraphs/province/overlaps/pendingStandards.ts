import type { EntityManager } from 'typeorm';
import { changeRows, upsertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import type { ChangedAt } from './findingVersions';

/** Notes that standards came or changed, and when, and are to be compared with the others. */
export async function awaitComparison(manager: EntityManager, changedAt: ChangedAt): Promise<void> {
  const rows = [...changedAt].sort(([a], [b]) => a - b);
  await upsertRows(manager, 'overlap_pending', ['serial', 'changedAt'], ['serial'], rows);
}

/** As `awaitComparison`, of those standards of the index that have these numbers. */
export async function awaitComparisonOf(
  manager: EntityManager,
  changedAt: ReadonlyMap<string, string | null>,
): Promise<void> {
  for (const codes of inParts([...changedAt.keys()])) {
    const which = isOneOf('code', codes);
    const rows = (await manager.query(`SELECT serial, code FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as { readonly serial: number; readonly code: string }[];
    await awaitComparison(
      manager,
      new Map(rows.map(({ serial, code }) => [serial, changedAt.get(code) ?? null])),
    );
  }
}

/** Of these standards those that wait, and when they changed. */
export async function waitingOf(manager: EntityManager, serials: readonly number[]): Promise<ChangedAt> {
  const which = isOneOf('serial', serials);
  const rows = (await manager.query(`SELECT serial, changedAt FROM overlap_pending WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly serial: number; readonly changedAt: string | null }[];
  return new Map(rows.map(({ serial, changedAt }) => [serial, changedAt]));
}

/**
 * Takes these standards off those that wait: within the transaction that compares them, so that who changes one waits for
 * it. @returns when they changed
 */
export async function beginComparison(
  manager: EntityManager,
  serials: readonly number[],
): Promise<ChangedAt> {
  const which = isOneOf('serial', serials);
  const waiting = await waitingOf(manager, serials);
  await changeRows(manager, `DELETE FROM overlap_pending WHERE ${which.sql}`, which.values);
  return waiting;
}

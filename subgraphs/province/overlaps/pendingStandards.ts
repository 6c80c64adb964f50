import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';

/** Standards of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 7_000;

function* partsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += AT_ONCE) yield items.slice(start, start + AT_ONCE);
}

/** Notes that standards came or changed and are to be compared with the others. */
export async function awaitComparison(manager: EntityManager, serials: readonly number[]): Promise<void> {
  const rows = [...serials].sort((a, b) => a - b).map((serial) => [serial]);
  await insertRows(manager, 'overlap_pending', ['serial'], rows, { ignoreDuplicates: true });
}

/** As `awaitComparison`, of those standards of the index that have these numbers. */
export async function awaitComparisonOf(manager: EntityManager, codes: readonly string[]): Promise<void> {
  for (const part of partsOf(codes)) {
    const which = isOneOf('code', part);
    const rows = (await manager.query(`SELECT serial FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as { readonly serial: number }[];
    await awaitComparison(
      manager,
      rows.map(({ serial }) => serial),
    );
  }
}

/** Takes these standards off those that wait: within the transaction that compares them, so that who changes one waits for it. */
export async function beginComparison(manager: EntityManager, serials: readonly number[]): Promise<void> {
  const which = isOneOf('serial', serials);
  await changeRows(manager, `DELETE FROM overlap_pending WHERE ${which.sql}`, which.values);
}

/** Columns of a finding that name standards by their serials. */
export const findingSides = ['oneSerial', 'otherSerial'] as const;

/** Forgets what was found between these standards and others. */
export async function forgetFindings(manager: EntityManager, serials: readonly number[]): Promise<void> {
  for (const part of partsOf(serials)) {
    for (const column of findingSides) {
      const which = isOneOf(column, part);
      await changeRows(manager, `DELETE FROM overlap_finding WHERE ${which.sql}`, which.values);
    }
  }
}

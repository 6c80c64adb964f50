import type { EntityManager } from 'typeorm';
import { upsertRows } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { readsWithin } from '../../../shared/kernel/listing/Reads';
import { findingColumns, findingRow } from './Finding';
import { findSubjects } from './findSubjects';
import { findValueConflicts } from './findValueConflicts';
import { findWithdrawnReferences } from './findWithdrawnReferences';
import { beginComparison, forgetFindings } from './pendingStandards';

/**
 * Makes the report say what is between these standards and all others, whatever it said before. Runs within a transaction,
 * and takes a number of statements that does not grow with the index.
 */
export async function compareStandards(manager: EntityManager, serials: readonly number[]): Promise<void> {
  await beginComparison(manager, serials);
  const which = isOneOf('serial', serials);
  const rows = (await manager.query(`SELECT * FROM standard WHERE ${which.sql}`, [
    ...which.values,
  ])) as StandardRow[];
  await forgetFindings(manager, serials);
  if (rows.length === 0) return;
  const reads = readsWithin(manager);
  const findings = [
    ...(await findSubjects(rows, reads)),
    ...(await findWithdrawnReferences(rows, reads)),
    ...(await findValueConflicts(manager, rows)),
  ];
  const found = new Map(findings.map(findingRow).map((row) => [row[0], row]));
  await upsertRows(manager, 'overlap_finding', findingColumns, ['findingKey'], [...found.values()]);
}

import type { EntityManager } from 'typeorm';
import { upsertRows } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { readsWithin } from '../../../shared/kernel/listing/Reads';
import { findingColumns, findingRow, type Finding } from './Finding';
import { findingsOf, keepFindings, momentOf, removeFindings, type ChangedAt } from './findingVersions';
import { findSubjects } from './findSubjects';
import { findValueConflicts } from './findValueConflicts';
import { findWithdrawnReferences } from './findWithdrawnReferences';
import type { OverlapFindingRow } from './overlapTables';
import { beginComparison, waitingOf } from './pendingStandards';

/** What is between these standards and all others, by the names of the findings. */
async function findAll(
  manager: EntityManager,
  rows: readonly StandardRow[],
): Promise<Map<string, { readonly finding: Finding; readonly row: readonly unknown[] }>> {
  if (rows.length === 0) return new Map();
  const reads = readsWithin(manager);
  const findings = [
    ...(await findSubjects(rows, reads)),
    ...(await findWithdrawnReferences(rows, reads)),
    ...(await findValueConflicts(manager, rows)),
  ];
  return new Map(
    findings.map((finding) => {
      const row = findingRow(finding);
      return [String(row[0]), { finding, row }];
    }),
  );
}

/** Whether a finding is as it was. */
const isSame = (before: OverlapFindingRow, row: readonly unknown[]) =>
  findingColumns.every((column, place) => before[column] === row[place]);

/**
 * Makes the report say what is between these standards and all others, whatever it said before, and keeps what it said as
 * known until the later of the two sides changed. Runs within a transaction, and takes a number of statements that does not
 * grow with the index.
 */
export async function compareStandards(manager: EntityManager, serials: readonly number[]): Promise<void> {
  const compared = await beginComparison(manager, serials);
  const which = isOneOf('serial', serials);
  const rows = (await manager.query(`SELECT * FROM standard WHERE ${which.sql}`, [
    ...which.values,
  ])) as StandardRow[];
  const before = await findingsOf(manager, serials);
  const found = await findAll(manager, rows);
  const others = [...found.values()].flatMap(({ finding: { one, other } }) => [one.serial, other.serial]);
  const changedAt: ChangedAt = new Map([...(await waitingOf(manager, others)), ...compared]);
  const changed = before.filter((known) => {
    const now = found.get(known.findingKey);
    return !now || !isSame(known, now.row);
  });
  await keepFindings(manager, changed, changedAt);
  await removeFindings(
    manager,
    changed.filter(({ findingKey }) => !found.has(findingKey)),
  );
  const known = new Map(before.map((row) => [row.findingKey, row]));
  const written = [...found.values()].flatMap(({ finding: { one, other }, row }) => {
    const own = known.get(String(row[0]));
    if (own && isSame(own, row)) return [];
    const moment = momentOf({ oneSerial: one.serial, otherSerial: other.serial }, changedAt);
    return [[...row, moment ?? own?.knownFrom ?? null]];
  });
  await upsertRows(manager, 'overlap_finding', [...findingColumns, 'knownFrom'], ['findingKey'], written);
}

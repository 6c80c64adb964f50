import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { findingColumns } from './Finding';
import type { OverlapFindingRow } from './overlapTables';

/** Columns of a finding that name standards by their serials. */
export const findingSides = ['oneSerial', 'otherSerial'] as const;

/** The columns of a finding that is there, or was. */
export const keptColumns = ['serial', ...findingColumns, 'knownFrom'] as const;

/** When standards changed so that they were compared, ISO 8601, by their serials; null where nobody said when. */
export type ChangedAt = ReadonlyMap<number, string | null>;

/** Standards of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 7_000;

/** The later of the moments at which the two sides of a finding changed; null where none is known. */
export function momentOf(
  { oneSerial, otherSerial }: Pick<OverlapFindingRow, 'oneSerial' | 'otherSerial'>,
  changedAt: ChangedAt,
): string | null {
  const moments = [changedAt.get(oneSerial) ?? '', changedAt.get(otherSerial) ?? ''].sort();
  return moments[1] || null;
}

/** What was found between these standards and others. */
export async function findingsOf(
  manager: EntityManager,
  serials: readonly number[],
): Promise<OverlapFindingRow[]> {
  const found = new Map<number, OverlapFindingRow>();
  for (let start = 0; start < serials.length; start += AT_ONCE)
    for (const side of findingSides) {
      const which = isOneOf(side, serials.slice(start, start + AT_ONCE));
      const rows = (await manager.query(`SELECT * FROM overlap_finding WHERE ${which.sql}`, [
        ...which.values,
      ])) as OverlapFindingRow[];
      for (const row of rows) found.set(row.serial, row);
    }
  return [...found.values()];
}

/** Keeps findings as they were known until a moment; of those that are only now known nothing was. */
export async function keepFindings(
  manager: EntityManager,
  findings: readonly OverlapFindingRow[],
  changedAt: ChangedAt,
): Promise<void> {
  const rows = findings.flatMap((row) => {
    const knownTo = momentOf(row, changedAt);
    const wasKnown = knownTo !== null && (row.knownFrom === null || row.knownFrom < knownTo);
    return wasKnown ? [[...keptColumns.map((column) => row[column]), knownTo]] : [];
  });
  await insertRows(manager, 'overlap_finding_version', [...keptColumns, 'knownTo'], rows);
}

/** Takes findings out of the report. */
export async function removeFindings(
  manager: EntityManager,
  findings: readonly OverlapFindingRow[],
): Promise<void> {
  if (findings.length === 0) return;
  const which = isOneOf(
    'serial',
    findings.map(({ serial }) => serial),
  );
  await changeRows(manager, `DELETE FROM overlap_finding WHERE ${which.sql}`, which.values);
}

/** Forgets what was found between standards that are no more what they were and others; it is kept as known until then. */
export async function forgetFindings(manager: EntityManager, changedAt: ChangedAt): Promise<void> {
  const findings = await findingsOf(manager, [...changedAt.keys()]);
  await keepFindings(manager, findings, changedAt);
  await removeFindings(manager, findings);
}

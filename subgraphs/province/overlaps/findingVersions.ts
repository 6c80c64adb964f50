import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import { findingColumns } from './Finding';
import type { OverlapFindingRow } from './overlapTables';

/** Columns of a finding that name standards by their serials. */
export const findingSides = ['oneSerial', 'otherSerial'] as const;

/** The columns of a finding that is there, or was. */
export const keptColumns = ['serial', ...findingColumns, 'knownFrom'] as const;

/** When standards changed so that they were compared, ISO 8601, by their serials; null where nobody said when. */
export type ChangedAt = ReadonlyMap<number, string | null>;

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
  for (const part of inParts(serials))
    for (const side of findingSides) {
      const which = isOneOf(side, part);
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
  for (const part of inParts(findings.map(({ serial }) => serial))) {
    const which = isOneOf('serial', part);
    await changeRows(manager, `DELETE FROM overlap_finding WHERE ${which.sql}`, which.values);
  }
}

/** Forgets what was found between standards that are no more what they were and others; it is kept as known until then. */
export async function forgetFindings(manager: EntityManager, changedAt: ChangedAt): Promise<void> {
  const findings = await findingsOf(manager, [...changedAt.keys()]);
  await keepFindings(manager, findings, changedAt);
  await removeFindings(manager, findings);
}

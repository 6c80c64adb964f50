import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { ownerColumns, ownerRow, reservationsFor } from './reservations';

/** Milliseconds for which a claimed number waits for its standard; a registration follows its claim within seconds. */
const CLAIM_HOLDS_MS = 10 * 60 * 1000;

/**
 * Brings the claims of a sector in line with its standards: a number claimed long ago without a standard is free
 * again, and one with a standard is claimed. The index must be in step with the sector.
 */
export async function tidyClaims(manager: EntityManager, sector: SectorKey, now: Date): Promise<void> {
  await changeRows(
    manager,
    `DELETE FROM number_owner WHERE sector = ? AND claimedAt < ?
        AND NOT EXISTS (SELECT 1 FROM standard s WHERE s.code = COALESCE(number_owner.jointCode, number_owner.code))`,
    [sector, new Date(now.getTime() - CLAIM_HOLDS_MS).toISOString()],
  );
  const unclaimed = (await manager.query(
    `SELECT s.code AS code FROM standard s
      WHERE s.sector = ? AND NOT EXISTS (SELECT 1 FROM number_owner o WHERE o.code = s.code) ORDER BY s.code`,
    [sector],
  )) as { code: string }[];
  const rows = unclaimed
    .flatMap(({ code }) => reservationsFor(code))
    .map((reservation) => ownerRow(reservation, sector, now.toISOString()));
  await insertRows(manager, 'number_owner', ownerColumns, rows, { ignoreDuplicates: true });
}

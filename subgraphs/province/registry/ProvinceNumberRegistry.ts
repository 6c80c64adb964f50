import type { EntityManager } from 'typeorm';
import { changeRows, insertRows, type Database } from '../../../shared/database';
import { successorsIn } from '../../../shared/kernel/catalogue/localSuccessors';
import type {
  NumberRegistry,
  NumberTaken,
  ReplacementEdge,
} from '../../../shared/kernel/catalogue/NumberRegistry';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** A repeated claim younger than this is left as it is. */
const RENEWED_AFTER_MS = 60 * 1000;

/** Numbers that are in another sector's catalogue, whether or not they were ever claimed. */
async function heldElsewhere(
  manager: EntityManager,
  sector: SectorKey,
  codes: readonly string[],
): Promise<NumberTaken[]> {
  const which = isOneOf('code', codes);
  return (await manager.query(
    `SELECT code, sector AS owner FROM standard WHERE ${which.sql} AND sector <> ? ORDER BY code`,
    [...which.values, sector],
  )) as NumberTaken[];
}

/** Who owns which number, kept in the province's database. */
export class ProvinceNumberRegistry implements NumberRegistry {
  constructor(
    private readonly database: Database,
    private readonly clock: () => Date,
  ) {}

  /**
   * The first to insert a number owns it; the key decides, so concurrent claims need no lock. The rows of a batch are
   * inserted in order of number, or two batches could wait for each other.
   */
  async claim(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]> {
    const wanted = [...new Set(codes)].sort();
    if (wanted.length === 0) return [];
    return this.database.transaction(async (manager) => {
      const held = await heldElsewhere(manager, sector, wanted);
      const elsewhere = new Set(held.map(({ code }) => code));
      const free = wanted.filter((code) => !elsewhere.has(code));
      return [...held, ...(await this.reserve(manager, sector, free))];
    });
  }

  /** @returns the numbers that another sector claimed before */
  private async reserve(
    manager: EntityManager,
    sector: SectorKey,
    codes: readonly string[],
  ): Promise<NumberTaken[]> {
    const now = this.clock();
    const rows = codes.map((code) => [code, sector, now.toISOString()]);
    await insertRows(manager, 'number_owner', ['code', 'sector', 'claimedAt'], rows, {
      ignoreDuplicates: true,
    });
    const which = isOneOf('code', codes);
    // A claim without a standard lapses after a while: one that is repeated begins to wait anew.
    await changeRows(
      manager,
      `UPDATE number_owner SET claimedAt = ? WHERE ${which.sql} AND sector = ? AND claimedAt < ?`,
      [now.toISOString(), ...which.values, sector, new Date(now.getTime() - RENEWED_AFTER_MS).toISOString()],
    );
    return (await manager.query(
      `SELECT code, sector AS owner FROM number_owner WHERE ${which.sql} AND sector <> ? ORDER BY code`,
      [...which.values, sector],
    )) as NumberTaken[];
  }

  async successorsOf(codes: readonly string[]): Promise<readonly ReplacementEdge[]> {
    return codes.length === 0 ? [] : successorsIn(this.database.reader, codes);
  }
}

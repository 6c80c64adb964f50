import { insertRows, type Database } from '../../../shared/database';
import { successorsIn } from '../../../shared/kernel/catalogue/localSuccessors';
import type { NumberRegistry, NumberTaken, ReplacementEdge } from '../../../shared/kernel/catalogue/NumberRegistry';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

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
    const at = this.clock().toISOString();
    return this.database.transaction(async (manager) => {
      await insertRows(
        manager,
        'number_owner',
        ['code', 'sector', 'claimedAt'],
        wanted.map((code) => [code, sector, at]),
        { ignoreDuplicates: true },
      );
      const which = isOneOf('code', wanted);
      return (await manager.query(
        `SELECT code, sector AS owner FROM number_owner WHERE ${which.sql} AND sector <> ? ORDER BY code`,
        [...which.values, sector],
      )) as NumberTaken[];
    });
  }

  async successorsOf(codes: readonly string[]): Promise<readonly ReplacementEdge[]> {
    return codes.length === 0 ? [] : successorsIn(this.database.reader, codes);
  }
}

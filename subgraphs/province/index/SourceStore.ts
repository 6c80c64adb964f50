import type { EntityManager } from 'typeorm';
import { changeRows, insertRows, type Database } from '../../../shared/database';
import { EMPTY_LOG, type LogEnd } from '../../../shared/kernel/changes/ChangeLog';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { Source } from './indexTables';

/** What taking in a piece of a log changes in its source. */
export interface Progress {
  readonly cursor: LogEnd;
  /** By how many rows the sector's share has grown. */
  readonly growth: number;
  /** When the log was read to its end; null when more is to come. */
  readonly syncedAt: string | null;
}

/** The table of sources: one row a sector. */
export class SourceStore {
  constructor(private readonly database: Database) {}

  /** Makes a row for every sector that has none. */
  async ensure(sectors: readonly SectorKey[]): Promise<void> {
    const rows = sectors.map((sector) => [sector, EMPTY_LOG.seq, EMPTY_LOG.hash, 0, false]);
    await this.database.transaction((manager) =>
      insertRows(manager, 'source', ['sector', 'cursorSeq', 'cursorHash', 'rowCount', 'available'], rows, {
        ignoreDuplicates: true,
      }),
    );
  }

  /** All sources, as stored. */
  async all(): Promise<Source[]> {
    return (await this.database.reader.query('SELECT * FROM source ORDER BY sector')) as Source[];
  }

  /** One source, as stored. */
  async one(sector: SectorKey): Promise<Source> {
    return found(
      sector,
      (await this.database.reader.query('SELECT * FROM source WHERE sector = ?', [sector])) as Source[],
    );
  }

  /**
   * Locks every source for the rest of the transaction: whoever writes the index takes all of it, because the serials
   * of new rows are counted on from the last one of any sector.
   */
  async lock(manager: EntityManager, sector: SectorKey): Promise<Source> {
    const lock = this.database.dialect === 'mysql' ? ' FOR UPDATE' : '';
    const rows = (await manager.query(`SELECT * FROM source ORDER BY sector${lock}`)) as Source[];
    return found(
      sector,
      rows.filter((row) => row.sector === sector),
    );
  }

  /** Notes what was taken in, in the transaction of the rows themselves. */
  async advance(
    manager: EntityManager,
    sector: SectorKey,
    { cursor, growth, syncedAt }: Progress,
  ): Promise<void> {
    await changeRows(
      manager,
      `UPDATE source SET cursorSeq = ?, cursorHash = ?, rowCount = rowCount + ?, available = 1,
              syncedAt = COALESCE(?, syncedAt) WHERE sector = ?`,
      [cursor.seq, cursor.hash, growth, syncedAt, sector],
    );
  }

  /** Notes whether a sector answers, and when it was last in step. */
  async setAvailable(sector: SectorKey, available: boolean, syncedAt: string | null): Promise<void> {
    await this.database.transaction((manager) =>
      changeRows(
        manager,
        'UPDATE source SET available = ?, syncedAt = COALESCE(?, syncedAt) WHERE sector = ?',
        [available, syncedAt, sector],
      ),
    );
  }

  /** Notes that rows were compared one by one, and how many there are. */
  async setReconciled(manager: EntityManager, sector: SectorKey, reconciledAt: string): Promise<void> {
    await changeRows(
      manager,
      `UPDATE source SET reconciledAt = ?, rowCount = (SELECT COUNT(*) FROM standard WHERE standard.sector = ?)
        WHERE sector = ?`,
      [reconciledAt, sector, sector],
    );
  }
}

function found(sector: SectorKey, [source]: readonly Source[]): Source {
  if (!source) throw new Error(`${sector} is no source of the index.`);
  return source;
}

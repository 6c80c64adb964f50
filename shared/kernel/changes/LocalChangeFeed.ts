import type { EntityManager } from 'typeorm';
import type { Database } from '../../database';
import { parseId } from '../ids';
import type { SectorKey } from '../sectorKeys';
import type { ChangeEntry, ChangeFeed, ChangeHead, InventoryKind, RecordVersion } from './ChangeEntry';
import type { ChangeLog } from './ChangeLog';

/** Where a sector holds one kind of record. */
export interface HeldRecords {
  readonly table: string;
  findByIds(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}

/** A sector's log and records read in its own process: behind the sector's API, and as the province's source there. */
export class LocalChangeFeed implements ChangeFeed {
  constructor(
    readonly sector: SectorKey,
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly held: Readonly<Record<InventoryKind, HeldRecords>>,
  ) {}

  async head(): Promise<ChangeHead> {
    const end = await this.log.end();
    const [row] = (await this.database.reader.query('SELECT COUNT(*) AS count FROM standard')) as [
      { count: number | string },
    ];
    return { seq: end.seq, hash: end.hash, rows: Number(row.count) };
  }

  changes(after: number, first: number): Promise<readonly ChangeEntry[]> {
    return this.log.changes(after, first);
  }

  async versions(kind: InventoryKind, after: string, first: number): Promise<readonly RecordVersion[]> {
    return (await this.database.reader.query(
      `SELECT id, version FROM ${this.held[kind].table} WHERE id > ? ORDER BY id LIMIT ?`,
      [after, first],
    )) as RecordVersion[];
  }

  async records(ids: readonly string[]): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for (const [kind, held] of Object.entries(this.held)) {
      const ofKind = ids.filter((id) => parseId(id)?.kind.toUpperCase() === kind);
      if (ofKind.length > 0) found.push(...(await held.findByIds(this.database.reader, ofKind)).values());
    }
    return found;
  }
}

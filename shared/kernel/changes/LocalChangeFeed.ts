import type { Database } from '../../database';
import type { StandardStore } from '../catalogue/StandardStore';
import type { StoredStandard } from '../catalogue/StandardFacts';
import type { SectorKey } from '../sectorKeys';
import type { ChangeEntry, ChangeFeed, ChangeHead } from './ChangeEntry';
import type { ChangeLog } from './ChangeLog';

/** A sector's log and catalogue read in its own process: behind the sector's API, and as the province's source there. */
export class LocalChangeFeed implements ChangeFeed {
  constructor(
    readonly sector: SectorKey,
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly store: StandardStore,
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

  async versions(
    after: string,
    first: number,
  ): Promise<readonly { readonly id: string; readonly version: number }[]> {
    return (await this.database.reader.query(
      'SELECT id, version FROM standard WHERE id > ? ORDER BY id LIMIT ?',
      [after, first],
    )) as { id: string; version: number }[];
  }

  async standards(ids: readonly string[]): Promise<readonly StoredStandard[]> {
    return [...(await this.store.findByIds(this.database.reader, ids)).values()];
  }
}

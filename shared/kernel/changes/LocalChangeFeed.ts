import type { EntityManager } from 'typeorm';
import type { Database } from '../../database';
import { parseId } from '../ids';
import type { SectorKey } from '../sectorKeys';
import type {
  ChangeEntry,
  ChangeFeed,
  ChangeHead,
  ComparedKind,
  InventoryKind,
  RecordVersion,
} from './ChangeEntry';
import type { ChangeLog } from './ChangeLog';

/** Where a sector holds one kind of record. */
export interface HeldRecords {
  readonly table: string;
  findByIds(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}

/** Where a sector holds the rows of one register. */
export interface HeldRegister extends HeldRecords {
  /** Begins their ids. */
  readonly noun: string;
}

const before = (a: string, b: string) => (a < b ? -1 : 1);

/** A sector's log and records read in its own process: behind the sector's API, and as the province's source there. */
export class LocalChangeFeed implements ChangeFeed {
  /** In the order of the ids of their rows. */
  private readonly registers: readonly HeldRegister[];

  constructor(
    readonly sector: SectorKey,
    private readonly database: Database,
    private readonly log: ChangeLog,
    private readonly held: Readonly<Record<InventoryKind, HeldRecords>>,
    registers: readonly HeldRegister[],
  ) {
    this.registers = [...registers].sort((a, b) => before(`${a.noun}:`, `${b.noun}:`));
  }

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

  async versions(kind: ComparedKind, after: string, first: number): Promise<readonly RecordVersion[]> {
    if (kind !== 'SECTOR_RECORD') return this.versionsIn(this.held[kind], after, first);
    const rows: RecordVersion[] = [];
    for (const register of this.registers.filter(({ noun }) => after < `${noun};`)) {
      if (rows.length < first) rows.push(...(await this.versionsIn(register, after, first - rows.length)));
    }
    return rows;
  }

  async records(ids: readonly string[]): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    const find = async (held: HeldRecords, those: readonly string[]) => {
      if (those.length > 0) found.push(...(await held.findByIds(this.database.reader, those)).values());
    };
    for (const [kind, held] of Object.entries(this.held)) {
      await find(
        held,
        ids.filter((id) => parseId(id)?.kind.toUpperCase() === kind),
      );
    }
    for (const register of this.registers) {
      await find(
        register,
        ids.filter((id) => id.startsWith(`${register.noun}:`)),
      );
    }
    return found;
  }

  private async versionsIn(
    { table }: HeldRecords,
    after: string,
    first: number,
  ): Promise<readonly RecordVersion[]> {
    return (await this.database.reader.query(
      `SELECT id, version FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`,
      [after, first],
    )) as RecordVersion[];
  }
}

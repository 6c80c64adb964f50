import { changeRows, Database, insertRows, type DatabaseConfig } from '../../shared/database';
import { ChangeLog, type LogEnd } from '../../shared/kernel/changes/ChangeLog';
import { changeTables } from '../../shared/kernel/changes/changeTables';
import type { ChangeRow } from '../../shared/kernel/changes/chain';
import { WriteTables1700000000001 } from '../../shared/kernel/migrations/WriteTables';

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'action',
  'kind',
  'entity',
  'beforeState',
  'afterState',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof ChangeRow)[];

const clock = () => new Date('2024-05-01T08:00:00.000Z');

/** A database that holds nothing but a change log, with somebody who can reach around it. */
export class TamperedLog {
  readonly log: ChangeLog;

  private constructor(private readonly database: Database) {
    this.log = new ChangeLog(database, clock);
  }

  static async open(config: DatabaseConfig): Promise<TamperedLog> {
    const options = { name: 'log', entities: changeTables, migrations: [WriteTables1700000000001] };
    return new TamperedLog(await Database.open(config, options));
  }

  /** Writes so many rows the way the catalogue does: each the update of one standard. */
  async write(count: number): Promise<LogEnd> {
    return this.database.transaction(async (manager) => {
      const end = await this.log.lock(manager);
      const changes = Array.from({ length: count }, (_, index) => {
        const version = end.seq + index + 1;
        const state = (of: number) => ({ title: '水泥 “限额”', version: of });
        return {
          action: 'UPDATE' as const,
          kind: 'STANDARD' as const,
          entity: 'standard:ecology:DB32/T 9900-2021',
          before: version === 1 ? null : state(version - 1),
          after: state(version),
        };
      });
      const { seq, hash } = await this.log.append(manager, end, 'agency', changes);
      return { seq, hash };
    });
  }

  /** Runs statements on the database behind the log's back. */
  async tamper(...statements: readonly (readonly [sql: string, values?: unknown[]])[]): Promise<void> {
    await this.database.transaction(async (manager) => {
      for (const [sql, values] of statements) await changeRows(manager, sql, values);
    });
  }

  /** Puts rows and head in the place of whatever is there. */
  async restore(rows: readonly ChangeRow[], head: LogEnd): Promise<void> {
    await this.tamper(
      ['DELETE FROM change_log'],
      ['UPDATE change_head SET seq = ?, hash = ?', [head.seq, head.hash]],
    );
    const values = rows.map((row) => COLUMNS.map((column) => row[column]));
    await this.database.transaction((manager) => insertRows(manager, 'change_log', [...COLUMNS], values));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

import { databaseConfig, openReader, type DatabaseReader } from '../../../shared/database';

/** A table that other processes write, looked at again and again; its database may not be there yet. */
export class WatchedTable {
  private database: DatabaseReader | null = null;

  constructor(
    private readonly folder: string,
    private readonly table: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** How many rows it has; 0 before it is made. */
  async rows(): Promise<number> {
    this.database ??= await openReader(databaseConfig(this.folder, this.env), this.folder);
    if (!this.database) return 0;
    try {
      const counted: unknown = await this.database.reader.query(
        `SELECT COUNT(*) AS count FROM ${this.table}`,
      );
      return Number((counted as [{ count: number | string }])[0].count);
    } catch {
      return 0;
    }
  }

  async close(): Promise<void> {
    await this.database?.close();
  }
}

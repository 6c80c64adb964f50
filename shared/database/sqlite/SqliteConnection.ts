import Libsql from 'libsql';

/** What libsql can take as a value. */
type Bindable = string | number | bigint | Uint8Array | null;

/**
 * A value as libsql can take it. Left alone it ends the process on a boolean, cuts a text at a NUL character, writes
 * the integer 1 into a text column as `1.0`, and turns what is not a number into NULL.
 */
function bindable(value: unknown): Bindable {
  switch (typeof value) {
    case 'string':
      if (value.includes('\0')) throw new TypeError('A text with a NUL character cannot be stored.');
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored.`);
      return Number.isSafeInteger(value) ? BigInt(value) : value;
    case 'boolean':
      return value ? 1n : 0n;
    case 'bigint':
      return value;
    default:
      if (value == null) return null;
      if (value instanceof Uint8Array) return value;
      throw new TypeError(`A value of type ${typeof value} cannot be stored.`);
  }
}

/** A prepared statement. Its values always travel as one array: libsql takes a lone null or blob for a list of names. */
class SqliteStatement {
  constructor(private readonly statement: Libsql.Statement<[Bindable[]]>) {}

  /** Whether it answers with rows. */
  get reader(): boolean {
    return this.statement.reader;
  }

  all(...values: unknown[]): unknown[] {
    return this.statement.all(values.map(bindable));
  }

  run(...values: unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.statement.run(values.map(bindable));
  }
}

/** A connection to an SQLite file, with the part of better-sqlite3's interface that typeorm uses. */
export class SqliteConnection {
  private readonly connection: Libsql.Database;

  constructor(file: string) {
    this.connection = new Libsql(file);
  }

  get inTransaction(): boolean {
    return this.connection.inTransaction;
  }

  prepare(sql: string): SqliteStatement {
    return new SqliteStatement(this.connection.prepare<[Bindable[]]>(sql));
  }

  pragma(source: string): unknown[] {
    return this.prepare(`PRAGMA ${source}`).all();
  }

  close(): void {
    this.connection.close();
  }
}

import Libsql from 'libsql';
import { ManyValues } from './ManyValues';

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

/** Values of a row, in the order of the columns. */
type Values = readonly unknown[];

/** The values of a statement as libsql can take them. */
function boundValues(values: Values): Bindable[] {
  const [first] = values;
  return (first instanceof ManyValues ? first.values : values).map(bindable);
}

/** Names the values of a statement's rows. */
class RowShape {
  private readonly empty: Readonly<Record<string, unknown>>;

  constructor(private readonly names: readonly string[]) {
    this.empty = Object.fromEntries(names.map((name) => [name, null]));
  }

  fits(values: Values): boolean {
    return values.length === this.names.length;
  }

  /** A copy that is filled in keeps the layout of its original; an object that grows name by name becomes a slow one. */
  row(values: Values): Record<string, unknown> {
    const row = { ...this.empty };
    this.names.forEach((name, column) => (row[name] = values[column]));
    return row;
  }
}

/**
 * A prepared statement. Its values always travel as one array: libsql takes a lone null or blob for a list of names.
 * Rows come from it as bare values: the objects that libsql makes cost a third more, and copying one into a class costs
 * thirteen times what it costs from objects of one layout (measured).
 */
class SqliteStatement {
  /** Whether it answers with rows. */
  readonly reader: boolean;
  private shape: RowShape | undefined;

  constructor(private readonly statement: Libsql.Statement<[Bindable[]]>) {
    this.reader = statement.reader;
    if (this.reader) statement.raw();
  }

  all(...values: unknown[]): unknown[] {
    const rows = this.statement.all(boundValues(values)) as Values[];
    return rows.map((row) => this.shapeOf(row).row(row));
  }

  run(...values: unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.statement.run(boundValues(values));
  }

  /** SQLite prepares a statement anew when a table it reads has changed, and then it may have more columns. */
  private shapeOf(values: Values): RowShape {
    if (!this.shape?.fits(values))
      this.shape = new RowShape(this.statement.columns().map(({ name }) => name));
    return this.shape;
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

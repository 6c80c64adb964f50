import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../database';

/** Tables of a sector's own registers, as its migration writes them. */
export class RegisterSchema {
  private readonly types: ColumnTypes;

  constructor(private readonly runner: QueryRunner) {
    this.types = columnTypes(runner);
  }

  /** A register's table: what every row has, and the columns of its own; `indexed` are columns that rows are found by. */
  async register(
    name: string,
    columns: (types: ColumnTypes) => readonly TableColumnOptions[],
    indexed: readonly string[] = [],
  ): Promise<void> {
    const { integer, text } = this.types;
    const own = columns(this.types);
    await createTable(
      this.runner,
      new Table({
        name,
        columns: [
          integer('serial', { isPrimary: true }),
          text('id', 120),
          text('source', 500, { isNullable: true }),
          text('provenance', 16),
          integer('version'),
          ...own,
        ],
        indices: [
          { name: `${name}_by_id`, columnNames: ['id'], isUnique: true },
          ...indexed.map((column) => ({ name: `${name}_by_${column}`, columnNames: [column] })),
        ],
      }),
    );
  }

  /** The table of a list that rows carry; `indexed` are columns by whose values its rows are found. */
  list(
    name: string,
    columns: (types: ColumnTypes) => readonly TableColumnOptions[],
    indexed: readonly string[] = [],
  ): Promise<void> {
    const indices = indexed.map((column) => ({
      name: `${name}_by_${column}`,
      columnNames: [column, 'serial'],
    }));
    return this.items(name, columns(this.types), indices);
  }

  /** The table of a list of standards' numbers. */
  standards(name: string): Promise<void> {
    const byCode = { name: `${name}_by_code`, columnNames: ['code', 'serial'] };
    return this.items(name, [this.types.text('code', 100)], [byCode]);
  }

  private items(
    name: string,
    columns: readonly TableColumnOptions[],
    indices: { readonly name: string; readonly columnNames: string[] }[],
  ): Promise<void> {
    const { integer } = this.types;
    const place = [integer('serial', { isPrimary: true }), integer('ordinal', { isPrimary: true })];
    const table = new Table({ name, columns: [...place, ...columns], indices });
    return createTable(this.runner, table, { clustered: true });
  }
}

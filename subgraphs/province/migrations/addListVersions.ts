import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../../shared/database';

const key = { isPrimary: true } as const;

/** A list of standards that is kept as it was known, with the standard. */
export interface StandardList {
  /** Its table. */
  readonly list: string;
  /** The columns that are kept. */
  own(types: ColumnTypes): readonly TableColumnOptions[];
  /** Columns that rows are found by; null for none. */
  readonly indexed: readonly string[] | null;
}

/**
 * Makes the tables of what lists of standards were known as: `<list>_version`. What was kept of standards until now had no
 * such lists: those that a standard has now count as known ever since.
 */
export async function addListVersions(runner: QueryRunner, lists: readonly StandardList[]): Promise<void> {
  const types = columnTypes(runner);
  const place = [types.text('id', 120, key), types.integer('version', key), types.integer('ordinal', key)];
  for (const { list, own, indexed } of lists) {
    const name = `${list}_version`;
    const indices = indexed ? [{ name: `${name}_by_code`, columnNames: [...indexed] }] : [];
    const columns = own(types);
    await createTable(runner, new Table({ name, columns: [...place, ...columns], indices }));
    const names = columns.map((column) => runner.dataSource.driver.escape(column.name));
    await runner.query(
      `INSERT INTO ${name} (id, version, ordinal, ${names.join(', ')})
       SELECT v.id, v.version, i.ordinal, ${names.map((column) => `i.${column}`).join(', ')}
         FROM standard_version v JOIN standard s ON s.id = v.id JOIN ${list} i ON i.serial = s.serial
        WHERE NOT EXISTS (SELECT 1 FROM ${name} k WHERE k.id = v.id AND k.version = v.version)`,
    );
  }
}

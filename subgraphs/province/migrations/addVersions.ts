import { Table, TableColumn, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';

/** Finds tables by name, which are read at once. */
export async function tablesNamed(
  runner: QueryRunner,
  names: readonly string[],
): Promise<(name: string) => Table> {
  const tables = await runner.getTables([...names]);
  // MySQL tells the database with the name.
  const byName = new Map(tables.map((table) => [table.name.split('.').at(-1), table]));
  return (name) => {
    const table = byName.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  };
}

/** The columns of another table, and more, by another key. */
export function columnsLike(
  source: Table,
  key: readonly string[],
  more: readonly TableColumn[],
): TableColumn[] {
  return [...source.columns, ...more].map((column) => {
    const copy = column.clone();
    copy.isPrimary = key.includes(column.name);
    copy.isUnique = false;
    return copy;
  });
}

/** Notes in a table since when each row is as it is, and makes the table of what rows were before: `<name>_version`. */
export async function addVersions(runner: QueryRunner, table: Table, name: string): Promise<void> {
  const { instant } = columnTypes(runner);
  const knownFrom = new TableColumn(instant('knownFrom', { isNullable: true }));
  if (!table.findColumnByName(knownFrom.name)) {
    // The Table API would write the whole table anew on SQLite.
    await runner.query(`ALTER TABLE ${name} ADD COLUMN knownFrom varchar(24)`);
    table.addColumn(knownFrom);
  }
  const columns = columnsLike(table, ['id', 'version'], [new TableColumn(instant('knownTo'))]);
  const indices = [{ name: `${name}_version_by_end`, columnNames: ['knownTo'] }];
  await createTable(runner, new Table({ name: `${name}_version`, columns, indices }));
}

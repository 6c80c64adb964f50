import { TableColumn, type QueryRunner } from 'typeorm';
import { columnTypes } from '../../database';

/** Adds nullable text columns of a sector's own to the table `standard`: column name → greatest length. */
export async function addOwnColumns(
  runner: QueryRunner,
  lengths: Readonly<Record<string, number>>,
): Promise<void> {
  const { text } = columnTypes(runner);
  for (const [name, length] of Object.entries(lengths)) {
    if (await runner.hasColumn('standard', name)) continue;
    await runner.addColumn('standard', new TableColumn(text(name, length, { isNullable: true })));
  }
}

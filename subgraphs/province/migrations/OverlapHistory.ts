import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { addInstant } from './addInstant';
import { columnsLike, tablesNamed } from './addVersions';

/** When what was told, by table. */
const moments = [
  { table: 'overlap_finding', column: 'knownFrom' },
  { table: 'stated_value', column: 'knownFrom' },
  { table: 'overlap_pending', column: 'changedAt' },
] as const;

/** The tables that are kept as they were, and by what their past is found. */
const kept = [
  { table: 'overlap_finding', key: 'place', by: { name: 'end', columnNames: ['knownTo'] } },
  {
    table: 'stated_value',
    key: 'serial',
    by: { name: 'standard', columnNames: ['standardCode', 'knownTo'] },
  },
] as const;

/** Since when each finding between standards, and each value that is stated of one, is known as it is, and what was known before. */
export class OverlapHistory1700000002950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, integer, instant } = columnTypes(runner);
    for (const { table, column } of moments) await addInstant(runner, table, column);
    // No finding was known before both of its standards were as they are; since when a value was stated is not kept here.
    await runner.query(
      `UPDATE overlap_finding SET knownFrom =
          (SELECT MAX(s.knownFrom) FROM standard s WHERE s.serial = oneSerial OR s.serial = otherSerial)
        WHERE knownFrom IS NULL`,
    );
    const found = await tablesNamed(
      runner,
      kept.map(({ table }) => table),
    );
    for (const { table, key, by } of kept) {
      const name = `${table}_version`;
      const own = columnsLike(found(table), [], []).filter((column) => column.name !== 'serial');
      const serial = key === 'serial' ? [] : [new TableColumn(integer('serial'))];
      const columns = [new TableColumn(id(key)), ...serial, ...own, new TableColumn(instant('knownTo'))];
      const indices = [{ name: `${name}_by_${by.name}`, columnNames: [...by.columnNames] }];
      await createTable(runner, new Table({ name, columns, indices }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of kept) await runner.dropTable(`${table}_version`);
    for (const { table, column } of moments) await runner.dropColumn(table, column);
  }
}

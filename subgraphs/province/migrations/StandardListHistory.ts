import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, type ColumnTypes } from '../../../shared/database';

const key = { isPrimary: true } as const;

const placeColumns = ({ text, integer }: ColumnTypes) => [
  text('id', 120, key),
  integer('version', key),
  integer('ordinal', key),
];

const draftingColumns = ({ text }: ColumnTypes) => [
  text('name', 200),
  text('creditCode', 18, { isNullable: true }),
  text('role', 16),
];

const replacementColumns = ({ text, boolean }: ColumnTypes) => [
  text('direction', 12),
  text('code', 100),
  boolean('partial'),
];

const lists = [
  { list: 'standard_drafting', own: draftingColumns, indexed: null },
  { list: 'standard_replacement', own: replacementColumns, indexed: ['code', 'direction'] },
] as const;

/**
 * Who had drafted a standard and what it replaced, as was known before it changed. What was kept of standards until now had
 * no lists: those that a standard has now count as known ever since.
 */
export class StandardListHistory1700000002910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const types = columnTypes(runner);
    for (const { list, own, indexed } of lists) {
      const name = `${list}_version`;
      const indices = indexed ? [{ name: `${name}_by_code`, columnNames: [...indexed] }] : [];
      const columns = own(types);
      await createTable(runner, new Table({ name, columns: [...placeColumns(types), ...columns], indices }));
      const names = columns.map((column) => runner.dataSource.driver.escape(column.name));
      await runner.query(
        `INSERT INTO ${name} (id, version, ordinal, ${names.join(', ')})
         SELECT v.id, v.version, i.ordinal, ${names.map((column) => `i.${column}`).join(', ')}
           FROM standard_version v JOIN standard s ON s.id = v.id JOIN ${list} i ON i.serial = s.serial
          WHERE NOT EXISTS (SELECT 1 FROM ${name} k WHERE k.id = v.id AND k.version = v.version)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { list } of lists) await runner.dropTable(`${list}_version`);
  }
}

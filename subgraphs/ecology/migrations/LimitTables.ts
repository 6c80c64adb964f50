import { Table } from 'typeorm';
import { columnTypes, createTable, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

/** The limits that ecology's standards set. */
export class LimitTables1700000001001 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const { integer, text, decimal } = columnTypes(runner);
    const common = () => [
      text('unit', 60),
      text('condition', 500, nullable),
      text('clause', 100, nullable),
      text('source', 300),
    ];
    const tableOf = (name: string, columns: ReturnType<typeof text>[]) =>
      new Table({
        name,
        columns: [integer('id', { isPrimary: true }), text('standardCode', 100), ...columns, ...common()],
        indices: [{ name: `${name}_by_standard`, columnNames: ['standardCode'] }],
      });
    await createTable(
      runner,
      tableOf('energy_limit', [
        text('product', 200),
        text('indicator', 200),
        decimal('advanced', 15, 4, nullable),
        decimal('access', 15, 4, nullable),
        decimal('limit', 15, 4, nullable),
      ]),
    );
    await createTable(
      runner,
      tableOf('emission_limit', [
        text('pollutant', 200),
        text('period', 20, nullable),
        decimal('maximum', 15, 6),
      ]),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('emission_limit', true);
    await runner.dropTable('energy_limit', true);
  }
}

import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that manufacturing adds to the record of a standard. */
export class ManufacturingColumns1700000001000 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { theme: 32, industry: 80 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['theme', 'industry']);
  }
}

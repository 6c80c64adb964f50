import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that services adds to the record of a standard. */
export class ServicesColumns1700000001000 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { field: 32, logisticsKind: 32, scene: 32 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['field', 'logisticsKind', 'scene']);
  }
}

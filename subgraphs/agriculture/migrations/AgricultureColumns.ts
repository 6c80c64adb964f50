import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that agriculture adds to the record of a standard. */
export class AgricultureColumns1700000001000 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { product: 80, stage: 24, step: 24 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['product', 'stage', 'step']);
  }
}

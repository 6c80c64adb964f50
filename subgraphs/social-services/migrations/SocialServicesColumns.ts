import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that social services adds to the record of a standard. */
export class SocialServicesColumns1700000001000 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { field: 32, clientele: 80 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['field', 'clientele']);
  }
}

import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that public management adds to the record of a standard. */
export class PublicManagementColumns1700000001000 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { field: 40, hazard: 80 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['field', 'hazard']);
  }
}

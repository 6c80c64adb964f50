import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that ecology adds to the record of a standard. */
export class EcologyColumns1700000001000 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { subject: 80, subsystem: 32 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['subject', 'subsystem']);
  }
}

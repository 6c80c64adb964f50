import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { noteJointNumbers, type PlacedNumber } from '../index/jointNumbers';

/** The members of joint numbers: by which their standards are found, and which nobody else may have. */
export class JointNumbers1700000002200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text } = columnTypes(queryRunner);
    const jointCode = new TableColumn(text('jointCode', 100, { isNullable: true }));
    if (!(await queryRunner.hasColumn('number_owner', jointCode.name)))
      await queryRunner.addColumn('number_owner', jointCode);
    await createTable(
      queryRunner,
      new Table({
        name: 'joint_member',
        columns: [
          text('code', 100, { isPrimary: true }),
          integer('serial', { isPrimary: true }),
          text('base', 100),
        ],
        indices: [{ name: 'joint_member_by_base', columnNames: ['base', 'serial'] }],
      }),
    );
    const indexed = (await queryRunner.query(
      "SELECT serial, code FROM standard WHERE code LIKE '%、%'",
    )) as PlacedNumber[];
    await noteJointNumbers(queryRunner.manager, indexed);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('joint_member');
    await queryRunner.dropColumn('number_owner', 'jointCode');
  }
}

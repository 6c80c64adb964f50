import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegisterSchema } from '../registers';

const nullable = { isNullable: true } as const;

/** The register of implementation inspections, in every sector's database. */
export class ImplementationInspections1700000000310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(queryRunner);
    await schema.register(
      'implementation_inspection',
      ({ text, date }) => [
        text('organizationName', 200),
        text('creditCode', 18, nullable),
        text('regionCode', 6),
        text('standardCode', 100),
        date('inspectedOn'),
        text('inspectorName', 200),
        text('inspectorCode', 18, nullable),
        text('verdict', 16),
        date('rectifyBy', nullable),
        date('rectifiedOn', nullable),
      ],
      ['standardCode', 'creditCode', 'organizationName', 'regionCode', 'verdict', 'rectifyBy'],
    );
    await schema.list('implementation_finding', ({ text }) => [
      text('clause', 60),
      text('requirement', 500, nullable),
      text('finding', 16),
      text('remark', 500, nullable),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['implementation_finding', 'implementation_inspection'])
      await queryRunner.dropTable(table);
  }
}

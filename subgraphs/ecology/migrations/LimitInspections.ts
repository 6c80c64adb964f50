import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

/** Written out: both dialects add nullable columns alike, and the tables as a migration before made them anew are not yet known to the runner. */
const added = [
  'ALTER TABLE energy_limit ADD COLUMN process varchar(200)',
  'ALTER TABLE emission_limit ADD COLUMN averaging varchar(16)',
  'ALTER TABLE emission_limit ADD COLUMN regionCode varchar(6)',
  'CREATE INDEX energy_limit_by_product ON energy_limit (product)',
  'CREATE INDEX emission_limit_by_pollutant ON emission_limit (pollutant)',
] as const;

/** Limits say of which process, over which time and where they hold, and inspections are judged by them. */
export class LimitInspections1700000001003 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of added) await runner.query(statement);
    await new RegisterSchema(runner).register(
      'limit_inspection',
      ({ text, date, decimal }) => [
        text('kind', 16),
        text('organizationName', 200),
        text('creditCode', 18, nullable),
        text('regionCode', 6),
        date('inspectedOn'),
        text('standardCode', 100),
        text('product', 200, nullable),
        text('process', 200, nullable),
        text('indicator', 200, nullable),
        text('tier', 16, nullable),
        text('pollutant', 200, nullable),
        text('averaging', 16, nullable),
        text('condition', 500, nullable),
        decimal('measured', 15, 6),
        text('unit', 60),
      ],
      ['inspectedOn', 'regionCode'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('limit_inspection');
    await runner.dropIndex('emission_limit', 'emission_limit_by_pollutant');
    await runner.dropIndex('energy_limit', 'energy_limit_by_product');
    await runner.dropColumns('emission_limit', ['averaging', 'regionCode']);
    await runner.dropColumns('energy_limit', ['process']);
  }
}

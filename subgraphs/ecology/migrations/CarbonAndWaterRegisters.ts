import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

const tables = ['emission_factor', 'carbon_account', 'carbon_activity', 'water_quota'] as const;

/** Factors and accounts of emissions, and quotas of water. */
export class CarbonAndWaterRegisters1700000001004 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await carbon(schema);
    await schema.register(
      'water_quota',
      ({ text, date, decimal }) => [
        text('edition', 200),
        text('standardCode', 100, nullable),
        date('validFrom', nullable),
        date('validTo', nullable),
        text('industryCode', 5),
        text('regionCode', 6, nullable),
        text('product', 200),
        decimal('general', 15, 6, nullable),
        decimal('advanced', 15, 6, nullable),
        text('unit', 60),
        text('condition', 500, nullable),
      ],
      ['industryCode'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function carbon(schema: RegisterSchema): Promise<void> {
  await schema.register('emission_factor', ({ text, date, decimal }) => [
    text('name', 200),
    decimal('value', 15, 8),
    text('unit', 60),
    text('edition', 200),
    text('standardCode', 100, nullable),
    text('clause', 200, nullable),
    text('regionCode', 6, nullable),
    date('validFrom'),
    date('validTo', nullable),
    decimal('uncertainty', 7, 2, nullable),
  ]);
  await schema.register(
    'carbon_account',
    ({ text, integer }) => [
      text('organizationName', 200),
      text('creditCode', 18, nullable),
      text('regionCode', 6),
      integer('year'),
      text('boundary', 500, nullable),
    ],
    ['year'],
  );
  await schema.list('carbon_activity', ({ text, decimal }) => [
    text('name', 200),
    text('scope', 16),
    decimal('amount', 15, 4),
    text('unit', 60),
    text('factorKey', 80),
    decimal('amountUncertainty', 7, 2, nullable),
    decimal('factorUncertainty', 7, 2, nullable),
  ]);
}

import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

const tables = [
  'farm_chain_rule',
  'farm_chain_rule_step',
  'farm_product',
  'farm_product_standard',
  'farm_base',
  'animal_disease',
  'animal_disease_standard',
] as const;

/** The registers of chains, demonstration bases and animal diseases. */
export class AgricultureRegisters1700000001001 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await chains(schema);
    await schema.register(
      'farm_base',
      ({ text, decimal, integer, date }) => [
        text('name', 200),
        text('productKey', 80),
        text('regionCode', 6),
        text('organizationName', 200),
        text('creditCode', 18, nullable),
        decimal('areaMu', 12, 1, nullable),
        integer('farmersDriven', nullable),
        date('countedOn', nullable),
        text('pilotKey', 80, nullable),
      ],
      ['productKey', 'regionCode'],
    );
    await schema.register(
      'animal_disease',
      ({ text }) => [text('name', 80), text('hosts', 80), text('diseaseClass', 8)],
      ['diseaseClass'],
    );
    await schema.list('animal_disease_standard', ({ text }) => [
      text('purpose', 16),
      text('standardCode', 100),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function chains(schema: RegisterSchema): Promise<void> {
  await schema.register('farm_chain_rule', ({ text }) => [text('name', 120), text('branch', 16)], ['branch']);
  await schema.list('farm_chain_rule_step', ({ text, boolean }) => [
    text('stage', 24),
    text('step', 24),
    text('label', 80),
    boolean('required'),
  ]);
  await schema.register(
    'farm_product',
    ({ text, boolean }) => [
      text('name', 80),
      text('category', 16),
      text('ruleKey', 80),
      boolean('localBreed'),
    ],
    ['category'],
  );
  await schema.list('farm_product_standard', ({ text }) => [
    text('stage', 24),
    text('step', 24),
    text('standardCode', 100),
  ]);
}

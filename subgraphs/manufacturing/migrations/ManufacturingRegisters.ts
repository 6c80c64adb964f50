import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

const tables = [
  'strategic_industry',
  'product_mark',
  'industry_alliance',
  'industry_alliance_member',
  'industry_alliance_standard',
  'consumer_comparison',
  'consumer_comparison_indicator',
] as const;

/** The registers of marks, alliances and comparisons. */
export class ManufacturingRegisters1700000001001 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await marks(schema);
    await alliances(schema);
    await comparisons(schema);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function marks(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'strategic_industry',
    ({ text, boolean }) => [text('name', 80), boolean('namedInPlan')],
    ['name'],
  );
  await schema.register(
    'product_mark',
    ({ text, date }) => [
      text('product', 200),
      text('theme', 32),
      text('industryKey', 80),
      text('organizationName', 200),
      text('creditCode', 18, nullable),
      text('regionCode', 6),
      text('standardCode', 100),
      date('awardedOn'),
      date('expiresOn'),
      date('revokedOn', nullable),
    ],
    ['theme', 'industryKey', 'standardCode', 'regionCode'],
  );
}

async function alliances(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'industry_alliance',
    ({ text, date }) => [text('name', 200), text('theme', 32), text('industryKey', 80), date('foundedOn')],
    ['theme', 'industryKey'],
  );
  await schema.list('industry_alliance_member', ({ text }) => [
    text('name', 200),
    text('creditCode', 18, nullable),
    text('role', 8),
  ]);
  await schema.standards('industry_alliance_standard');
}

async function comparisons(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'consumer_comparison',
    ({ text, date }) => [
      text('product', 120),
      text('category', 32),
      text('ourStandardCode', 100),
      text('foreignStandard', 200),
      text('market', 40),
      date('comparedOn'),
      text('comparedBy', 200),
    ],
    ['category', 'ourStandardCode'],
  );
  await schema.list('consumer_comparison_indicator', ({ text, decimal }) => [
    text('name', 120),
    decimal('ourValue', 15, 6, nullable),
    text('ourUnit', 40),
    decimal('foreignValue', 15, 6, nullable),
    text('foreignUnit', 40),
    text('method', 200, nullable),
    text('direction', 8),
  ]);
}

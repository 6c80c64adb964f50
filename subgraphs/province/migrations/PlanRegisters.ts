import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { RegisterSchema } from '../../../shared/kernel/registers';

const nullable = { isNullable: true } as const;

/** What the plan's targets are counted from, beside standards, and the rules by which that is done. */
export class PlanRegisters1700000002700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await institutions(schema);
    await groupStandards(schema);
    await selfDeclarations(schema);
    await countingRules(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'innovation_base',
      'technical_organization',
      'information_system',
      'group_standard_pilot',
      'patent_disclosure',
      'product_enterprise',
      'enterprise_declaration',
      'counting_rule',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}

async function institutions(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'innovation_base',
    ({ text, date }) => [
      text('name', 200),
      text('level', 16),
      text('field', 100),
      text('bodyName', 200),
      text('regionCode', 6),
      date('approvedOn', nullable),
      date('foundedOn', nullable),
    ],
    ['regionCode', 'foundedOn'],
  );
  await schema.register(
    'technical_organization',
    ({ text, date }) => [
      text('name', 200),
      text('level', 16),
      text('form', 16),
      text('committeeCode', 40, nullable),
      text('secretariat', 200, nullable),
      text('regionCode', 6),
      date('foundedOn', nullable),
    ],
    ['regionCode', 'foundedOn'],
  );
  await schema.register(
    'information_system',
    ({ text, date }) => [
      text('name', 200),
      text('purpose', 24),
      text('operatorName', 200),
      date('onlineOn', nullable),
    ],
    ['purpose'],
  );
}

async function groupStandards(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'group_standard_pilot',
    ({ text, date }) => [
      text('creditCode', 18),
      text('bodyName', 200),
      text('regionCode', 6),
      date('startsOn'),
      date('endsOn'),
      date('acceptedOn', nullable),
    ],
    ['creditCode', 'regionCode', 'acceptedOn'],
  );
  await schema.register(
    'patent_disclosure',
    ({ text, date }) => [
      text('standardCode', 100),
      text('patentNumber', 20),
      text('holder', 200),
      date('declaredOn'),
      text('licence', 8),
    ],
    ['standardCode'],
  );
}

async function selfDeclarations(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'product_enterprise',
    ({ text, date }) => [
      text('creditCode', 18),
      text('name', 200),
      text('regionCode', 6),
      date('productStandardsSince'),
      date('productStandardsUntil', nullable),
    ],
    ['creditCode', 'regionCode', 'productStandardsSince'],
  );
  await schema.register(
    'enterprise_declaration',
    ({ text, date }) => [
      text('creditCode', 18),
      text('regionCode', 6),
      text('standardNumber', 100),
      text('product', 200),
      date('declaredOn'),
      date('withdrawnOn', nullable),
    ],
    ['creditCode', 'regionCode', 'standardNumber'],
  );
}

async function countingRules(runner: QueryRunner): Promise<void> {
  const { text, integer, date, longText } = columnTypes(runner);
  await createTable(
    runner,
    new Table({
      name: 'counting_rule',
      columns: [
        text('ruleKey', 80, { isPrimary: true }),
        integer('version', { isPrimary: true }),
        date('validFrom'),
        text('text', 2000),
        text('textZh', 2000),
        text('source', 500),
        longText('counting'),
      ],
    }),
  );
}

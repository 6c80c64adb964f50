import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegisterSchema } from '../../../shared/kernel/registers';

const nullable = { isNullable: true } as const;

async function achievements(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'achievement',
    ({ text, date, boolean }) => [
      text('title', 300),
      text('kind', 16),
      text('level', 16),
      text('sector', 40),
      text('domain', 120),
      date('completedOn'),
      boolean('applicationOriented'),
      text('majorProgramme', 200, nullable),
      text('ownerCode', 18),
    ],
    ['ownerCode', 'sector'],
  );
  await schema.list('achievement_owner', ({ text }) => [text('name', 200), text('creditCode', 18, nullable)]);
  await schema.list('achievement_project', ({ text }) => [text('projectId', 120)], ['projectId']);
  await schema.standards('achievement_standard');
}

async function frontRunners(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'front_runner_product',
    ({ text }) => [text('name', 120), text('baselineCode', 100)],
    ['name'],
  );
  await schema.list('front_runner_indicator', ({ text, decimal }) => [
    text('name', 120),
    text('unit', 40),
    text('direction', 8),
    decimal('baseline', 15, 6),
  ]);
  await schema.register(
    'front_runner_declaration',
    ({ text, date }) => [
      text('productKey', 80),
      text('enterpriseCode', 18),
      text('model', 120),
      text('standardCode', 100),
      date('declaredOn'),
    ],
    ['productKey', 'enterpriseCode'],
  );
  await schema.list('front_runner_value', ({ text, decimal }) => [
    text('indicator', 120),
    decimal('value', 15, 6),
    text('unit', 40),
  ]);
  await schema.register(
    'front_runner_ranking',
    ({ text, date }) => [text('productKey', 80), date('rankedOn'), text('rule', 40), text('digest', 64)],
    ['productKey'],
  );
  await schema.list('front_runner_standing', ({ text, integer, decimal }) => [
    integer('position', nullable),
    decimal('score', 15, 4, nullable),
    text('declarationKey', 80),
    text('enterpriseCode', 18),
    text('model', 120),
    text('standardCode', 100),
    text('disqualification', 24, nullable),
    text('reason', 600),
    text('declared', 1000),
  ]);
}

async function intermediaries(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'service_institution',
    ({ text, date }) => [
      text('name', 200),
      text('creditCode', 18),
      text('regionCode', 6),
      date('assessedOn', nullable),
    ],
    ['regionCode'],
  );
  await schema.list('service_institution_service', ({ text }) => [
    text('kind', 24),
    text('capability', 300, nullable),
  ]);
  await schema.register(
    'service_order',
    ({ text, longText, date }) => [
      text('institutionKey', 80),
      text('kind', 24),
      text('clientCode', 18),
      text('standardCode', 100, nullable),
      longText('text', nullable),
      date('orderedOn'),
      date('due'),
      text('state', 16),
      date('doneOn', nullable),
      longText('result', nullable),
      text('reportDigest', 64, nullable),
    ],
    ['institutionKey', 'kind', 'state', 'standardCode'],
  );
}

/** Achievements, front-runners, and the institutions that serve innovation. */
export class Innovation1700000002430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await achievements(schema);
    await frontRunners(schema);
    await intermediaries(schema);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'service_order',
      'service_institution_service',
      'service_institution',
      'front_runner_standing',
      'front_runner_ranking',
      'front_runner_value',
      'front_runner_declaration',
      'front_runner_indicator',
      'front_runner_product',
      'achievement_standard',
      'achievement_project',
      'achievement_owner',
      'achievement',
    ])
      await runner.dropTable(table);
  }
}

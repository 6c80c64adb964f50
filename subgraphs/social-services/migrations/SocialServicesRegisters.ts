import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true };

const tables = [
  'key_standard_supervision',
  'key_standard',
  'hr_service_norm',
  'hr_process_step',
  'hr_service_item',
  'efficacy_indicator',
  'efficacy_evaluation',
  'inhabitant_count',
  'cultural_guarantee',
  'cultural_facility_standard',
  'cultural_facility',
  'civil_affairs_standard',
  'civil_affairs_need',
];

/** The registers of civil affairs, public culture, and human resources and social security. */
export class SocialServicesRegisters1700000001001 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await civilAffairs(schema);
    await culture(schema);
    await humanResources(schema);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function civilAffairs(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'civil_affairs_need',
    ({ text }) => [text('subsystem', 24), text('careLevel', 16), text('name', 120)],
    ['subsystem'],
  );
  await schema.standards('civil_affairs_standard');
}

async function culture(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'cultural_facility',
    ({ text, date }) => [text('kind', 24), text('name', 120), text('regionCode', 6), date('openedOn')],
    ['regionCode'],
  );
  await schema.standards('cultural_facility_standard');
  await schema.register('cultural_guarantee', ({ text, decimal, date }) => [
    text('kind', 24),
    decimal('perTenThousand', 9, 4),
    date('validFrom'),
    date('validTo', nullable),
    text('standardCode', 100),
  ]);
  await schema.register(
    'inhabitant_count',
    ({ text, date, integer }) => [text('regionCode', 6), date('countedOn'), integer('inhabitants')],
    ['regionCode'],
  );
  await schema.register(
    'efficacy_evaluation',
    ({ text, date }) => [
      text('facilityKey', 80),
      text('evaluator', 200),
      date('evaluatedOn'),
      text('standardCode', 100),
    ],
    ['facilityKey'],
  );
  await schema.list('efficacy_indicator', ({ text, integer, decimal }) => [
    text('name', 120),
    text('unit', 40),
    integer('weight'),
    decimal('target', 15, 4),
    decimal('actual', 15, 4),
  ]);
}

async function humanResources(schema: RegisterSchema): Promise<void> {
  await schema.register('hr_service_item', ({ text }) => [
    text('name', 120),
    text('content', 500, nullable),
    text('authority', 300, nullable),
    text('duty', 300, nullable),
  ]);
  await schema.list('hr_process_step', ({ text, integer }) => [
    text('name', 120),
    text('doneBy', 120),
    integer('workingDays'),
  ]);
  await schema.standards('hr_service_norm');
  await schema.register('key_standard', ({ text }) => [text('standardCode', 100), text('reason', 300)]);
  await schema.list('key_standard_supervision', ({ text, date }) => [
    date('supervisedOn'),
    text('supervisor', 200),
    text('finding', 16),
    text('problem', 500, nullable),
    date('correctBy', nullable),
    date('correctedOn', nullable),
  ]);
}

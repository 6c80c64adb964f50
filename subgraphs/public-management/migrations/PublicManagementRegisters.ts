import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

const tables = [
  'licence_item',
  'licence_step_standard',
  'licence_supervision',
  'safety_topic',
  'safety_topic_standard',
  'safety_effect_evaluation',
  'safety_effect_indicator',
  'rural_facility',
  'rural_facility_standard',
  'facility_maintenance',
  'satisfaction_survey',
] as const;

/** The registers of licensing, work safety and rural services. */
export class PublicManagementRegisters1700000001001 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await licensing(schema);
    await safety(schema);
    await rural(schema);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function licensing(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'licence_item',
    ({ text }) => [text('name', 200), text('department', 80), text('regionCode', 6, nullable)],
    ['department'],
  );
  await schema.list('licence_step_standard', ({ text }) => [text('step', 16), text('standardCode', 100)]);
  await schema.register(
    'licence_supervision',
    ({ text, date }) => [
      text('itemKey', 80),
      text('step', 16),
      date('lookedOn'),
      text('result', 16),
      text('finding', 500, nullable),
      date('correctedOn', nullable),
    ],
    ['itemKey'],
  );
}

async function safety(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'safety_topic',
    ({ text }) => [text('area', 16), text('name', 120), text('hazard', 120)],
    ['area'],
  );
  await schema.standards('safety_topic_standard');
  await schema.register(
    'safety_effect_evaluation',
    ({ text, date }) => [
      text('area', 16),
      text('standardCode', 100),
      text('evaluator', 200),
      date('evaluatedOn'),
    ],
    ['area', 'standardCode'],
  );
  await schema.list('safety_effect_indicator', ({ text, decimal, boolean }) => [
    text('name', 120),
    text('unit', 40),
    decimal('before', 15, 4),
    decimal('after', 15, 4),
    boolean('lessIsBetter'),
  ]);
}

async function rural(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'rural_facility',
    ({ text }) => [text('service', 32), text('name', 120), text('village', 80), text('regionCode', 6)],
    ['service'],
  );
  await schema.standards('rural_facility_standard');
  await schema.register(
    'facility_maintenance',
    ({ text, date }) => [text('facilityKey', 80), date('doneOn'), text('work', 300), text('doneBy', 200)],
    ['facilityKey'],
  );
  await schema.register(
    'satisfaction_survey',
    ({ text, date, integer }) => [
      text('service', 32),
      text('village', 80),
      text('regionCode', 6),
      date('surveyedOn'),
      integer('respondents'),
      integer('satisfied'),
    ],
    ['service'],
  );
}

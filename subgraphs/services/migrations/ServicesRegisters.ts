import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true };

const tables = [
  'travel_agency_standard',
  'travel_agency',
  'scenic_area_standard',
  'scenic_area',
  'cold_chain_standard',
  'cold_chain_link',
  'logistics_facility_standard',
  'logistics_facility',
];

/** The registers of logistics and tourism. */
export class ServicesRegisters1700000001001 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await schema.register(
      'logistics_facility',
      ({ text, decimal }) => [
        text('kind', 24),
        text('name', 120),
        text('regionCode', 6),
        decimal('capacity', 15, 2),
        text('unit', 24),
      ],
      ['kind'],
    );
    await schema.standards('logistics_facility_standard');
    await schema.register(
      'cold_chain_link',
      ({ text }) => [text('product', 80), text('step', 16), text('name', 120)],
      ['product'],
    );
    await schema.standards('cold_chain_standard');
    for (const operator of ['scenic_area', 'travel_agency']) {
      await schema.register(operator, ({ text, date }) => [
        text('name', 120),
        text('grade', 8, nullable),
        date('gradedOn', nullable),
        text('regionCode', 6),
        text('creditCode', 18, nullable),
      ]);
      await schema.standards(`${operator}_standard`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

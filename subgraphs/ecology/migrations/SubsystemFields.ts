import { RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The matters of the subsystems that require standards. */
export class SubsystemFields1700000001005 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await schema.register(
      'ecology_subsystem_field',
      ({ text }) => [text('subsystem', 32), text('area', 80), text('name', 120), text('basis', 300)],
      ['subsystem'],
    );
    await schema.standards('ecology_subsystem_field_standard');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ecology_subsystem_field_standard');
    await runner.dropTable('ecology_subsystem_field');
  }
}

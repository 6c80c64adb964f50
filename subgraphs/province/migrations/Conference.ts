import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegisterSchema } from '../../../shared/kernel/registers';

/** Meetings, yearly plans, duties and what becomes of them, and the regions' plans. */
export class Conference1700000002400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await schema.register(
      'conference_meeting',
      ({ text, date }) => [text('title', 200), date('heldOn'), text('chair', 200)],
      ['heldOn'],
    );
    await schema.list('conference_matter', ({ text }) => [
      text('matter', 500),
      text('decision', 1000, { isNullable: true }),
    ]);
    await schema.register(
      'yearly_plan',
      ({ text, date, integer }) => [
        text('planKey', 64),
        integer('year'),
        text('title', 200),
        date('adoptedOn'),
        text('meetingKey', 80, { isNullable: true }),
      ],
      ['planKey', 'meetingKey'],
    );
    await schema.register(
      'duty',
      ({ text, date }) => [
        text('planKey', 64),
        text('section', 16),
        text('title', 200),
        text('text', 1000),
        date('adoptedOn'),
        date('dueOn'),
        text('yearlyPlanKey', 80, { isNullable: true }),
      ],
      ['planKey', 'yearlyPlanKey', 'dueOn'],
    );
    await schema.list('duty_owner', ({ text }) => [text('department', 200), text('role', 16)]);
    await schema.register(
      'duty_report',
      ({ text, date, integer }) => [
        text('dutyKey', 80),
        text('reporter', 200),
        date('reportedOn'),
        integer('progress'),
        text('text', 1000),
      ],
      ['dutyKey'],
    );
    await schema.list('duty_evidence', ({ text }) => [
      text('title', 300),
      text('digest', 64, { isNullable: true }),
      text('link', 500, { isNullable: true }),
      text('standardCode', 100, { isNullable: true }),
    ]);
    await schema.register(
      'supervision_notice',
      ({ text, date }) => [
        text('dutyKey', 80),
        text('level', 16),
        date('issuedOn'),
        date('respondBy'),
        text('text', 1000),
        date('respondedOn', { isNullable: true }),
        text('response', 1000, { isNullable: true }),
      ],
      ['dutyKey'],
    );
    await schema.register(
      'regional_plan',
      ({ text, date }) => [
        text('planKey', 64),
        text('regionCode', 6),
        text('title', 300),
        date('issuedOn'),
        text('documentNumber', 100, { isNullable: true }),
        text('link', 500, { isNullable: true }),
      ],
      ['planKey', 'regionCode'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'regional_plan',
      'supervision_notice',
      'duty_evidence',
      'duty_report',
      'duty_owner',
      'duty',
      'yearly_plan',
      'conference_matter',
      'conference_meeting',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegisterSchema } from '../../../shared/kernel/registers';

/** Funds and claims to them, experts, and events. */
export class FundingAndPeople1700000002410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await schema.register(
      'standardization_fund',
      ({ text, integer, decimal }) => [text('title', 200), integer('year'), decimal('budgetYuan', 14, 2)],
      ['year'],
    );
    await schema.list('fund_rate', ({ text, decimal }) => [text('level', 16), decimal('amountYuan', 14, 2)]);
    await schema.register(
      'grant_claim',
      ({ text, date, decimal }) => [
        text('fundKey', 80),
        text('creditCode', 18),
        text('standardCode', 100),
        text('level', 16),
        decimal('amountYuan', 14, 2),
        date('claimedOn'),
        text('state', 16),
        date('decidedOn', { isNullable: true }),
        text('reason', 500, { isNullable: true }),
      ],
      ['fundKey', 'creditCode', 'standardCode', 'state'],
    );
    await schema.register(
      'expert',
      ({ text }) => [
        text('name', 100),
        text('organizationName', 200),
        text('title', 100, { isNullable: true }),
        text('speciality', 100),
      ],
      ['organizationName', 'speciality'],
    );
    await schema.list('expert_post', ({ text, date }) => [
      text('body', 200),
      text('level', 16),
      text('role', 16),
      date('heldFrom'),
      date('heldTo', { isNullable: true }),
    ]);
    await schema.register(
      'standardization_event',
      ({ text, date, integer }) => [
        text('title', 200),
        text('kind', 16),
        text('organizer', 200),
        date('heldOn'),
        integer('participants', { isNullable: true }),
      ],
      ['kind'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'standardization_event',
      'expert_post',
      'expert',
      'grant_claim',
      'fund_rate',
      'standardization_fund',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}

import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { RegisterSchema } from '../../../shared/kernel/registers';

const nullable = { isNullable: true } as const;

const tables = [
  'tbt_notification',
  'tbt_notification_ics',
  'tbt_notification_hs',
  'tbt_notification_term',
  'exporter',
  'exporter_hs',
  'exporter_market',
  'tbt_warning',
  'tbt_aid',
  'tbt_aid_measure',
] as const;

/** Notifications under the TBT and SPS agreements, who exports what, and what was done about them. */
export class TradeBarriers1700000002610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await notifications(schema);
    await exporters(schema);
    await responses(schema);
    for (const [table, column] of [
      ['tbt_notification_ics', 'ics'],
      ['exporter_market', 'member'],
    ] as const) {
      const index = new TableIndex({ name: `${table}_by_${column}`, columnNames: [column, 'serial'] });
      await runner.createIndex(table, index);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function notifications(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'tbt_notification',
    ({ text, date }) => [
      text('symbol', 80),
      text('agreement', 3),
      text('member', 8),
      text('memberName', 60),
      text('agency', 300, nullable),
      text('title', 500),
      text('products', 1000),
      date('notifiedOn'),
      date('commentDeadline', nullable),
      date('adoptedOn', nullable),
      date('inForceOn', nullable),
      text('link', 500, nullable),
    ],
    ['symbol', 'member', 'notifiedOn', 'commentDeadline'],
  );
  await schema.list('tbt_notification_ics', ({ text }) => [text('ics', 9)]);
  await schema.list('tbt_notification_hs', ({ text }) => [text('hs', 10)]);
  await schema.list('tbt_notification_term', ({ text }) => [text('term', 40)]);
}

async function exporters(schema: RegisterSchema): Promise<void> {
  await schema.register('exporter', ({ text }) => [text('creditCode', 18), text('products', 300)], [
    'creditCode',
  ]);
  await schema.list('exporter_hs', ({ text }) => [text('hs', 10)]);
  await schema.list('exporter_market', ({ text }) => [text('member', 8)]);
}

async function responses(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'tbt_warning',
    ({ text, date }) => [
      text('notificationKey', 80),
      text('creditCode', 18),
      date('warnedOn'),
      text('message', 1000),
    ],
    ['notificationKey', 'creditCode'],
  );
  await schema.register(
    'tbt_aid',
    ({ text, date }) => [
      text('notificationKey', 80),
      text('creditCode', 18),
      date('askedOn'),
      text('request', 500),
      text('state', 12),
      date('closedOn', nullable),
    ],
    ['notificationKey', 'creditCode', 'state'],
  );
  await schema.list('tbt_aid_measure', ({ text, date }) => [date('doneOn'), text('what', 500)]);
}

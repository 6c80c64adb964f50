import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegisterSchema } from '../../../shared/kernel/registers';

const nullable = { isNullable: true } as const;

const tables = [
  'foreign_edition',
  'recognition',
  'commodity_comparison',
  'commodity_comparison_indicator',
] as const;

/** Standards abroad: in other languages, recognised, and beside foreign ones. */
export class Outreach1700000002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    await schema.register(
      'foreign_edition',
      ({ text, date }) => [
        text('standardCode', 100),
        text('language', 2),
        text('title', 500),
        text('publisher', 200),
        date('publishedOn'),
        text('link', 500, nullable),
      ],
      ['standardCode', 'language'],
    );
    await schema.register(
      'recognition',
      ({ text, date }) => [
        text('standardCode', 100),
        text('country', 2),
        text('body', 200),
        text('agreement', 300),
        date('validFrom'),
        date('validTo', nullable),
      ],
      ['standardCode', 'country'],
    );
    await comparisons(schema);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropTable(table);
  }
}

async function comparisons(schema: RegisterSchema): Promise<void> {
  await schema.register(
    'commodity_comparison',
    ({ text, date }) => [
      text('commodity', 120),
      text('hsCode', 10),
      text('ourStandardCode', 100),
      text('foreignDocument', 200),
      text('country', 2),
      date('comparedOn'),
    ],
    ['hsCode', 'country', 'ourStandardCode'],
  );
  await schema.list('commodity_comparison_indicator', ({ text, decimal }) => [
    text('name', 120),
    decimal('ourValue', 15, 6, nullable),
    text('ourUnit', 40),
    decimal('foreignValue', 15, 6, nullable),
    text('foreignUnit', 40),
    text('direction', 8),
  ]);
}

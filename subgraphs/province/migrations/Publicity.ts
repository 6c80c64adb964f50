import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegisterSchema } from '../../../shared/kernel/registers';

/** What explains standards. */
export class Publicity1700000002300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await new RegisterSchema(runner).register(
      'interpretation',
      ({ text, date }) => [
        text('standardCode', 100),
        text('title', 300),
        text('form', 16),
        text('publisher', 200),
        date('publishedOn'),
        text('link', 500, { isNullable: true }),
      ],
      ['standardCode'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('interpretation');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addVersions, tablesNamed } from './addVersions';

const names = ['evaluation', 'review_proposal'] as const;

/** Since when each evaluation and review proposal is known as it is, and what they were known as before. */
export class EvaluationHistory1700000002920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const found = await tablesNamed(runner, names);
    for (const name of names) await addVersions(runner, found(name), name);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of names) {
      await runner.dropTable(`${name}_version`);
      await runner.dropColumn(name, 'knownFrom');
    }
  }
}

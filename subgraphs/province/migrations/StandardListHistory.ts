import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addListVersions, type StandardList } from './addListVersions';

const lists: readonly StandardList[] = [
  {
    list: 'standard_drafting',
    own: ({ text }) => [text('name', 200), text('creditCode', 18, { isNullable: true }), text('role', 16)],
    indexed: null,
  },
  {
    list: 'standard_replacement',
    own: ({ text, boolean }) => [text('direction', 12), text('code', 100), boolean('partial')],
    indexed: ['code', 'direction'],
  },
];

/** Who had drafted a standard and what it replaced, as was known before it changed. */
export class StandardListHistory1700000002910 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addListVersions(runner, lists);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { list } of lists) await runner.dropTable(`${list}_version`);
  }
}

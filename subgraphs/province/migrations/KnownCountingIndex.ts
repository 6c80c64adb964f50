import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { coveringIndices } from '../index/coveringIndices';

const [{ name, columnNames }] = coveringIndices;

/** What the rules of the plans count is counted from an index alone also by what was known at a moment. */
export class KnownCountingIndex1700000002960 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return replace(runner, columnNames);
  }

  down(runner: QueryRunner): Promise<void> {
    return replace(
      runner,
      columnNames.filter((column) => column !== 'knownFrom'),
    );
  }
}

async function replace(runner: QueryRunner, columns: readonly string[]): Promise<void> {
  const standard = await runner.getTable('standard');
  const known = standard?.indices.find((index) => index.name === name);
  if (known?.columnNames.join() === columns.join()) return;
  if (known) await runner.dropIndex('standard', name);
  await runner.createIndex('standard', new TableIndex({ name, columnNames: [...columns] }));
}

import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { coveringIndices } from '../index/coveringIndices';

/** Answers what is asked of many standards at once from indexes alone. */
export class CoveringIndices1700000002710 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const standard = await queryRunner.getTable('standard');
    for (const { name, columnNames } of coveringIndices) {
      if (standard?.indices.some((index) => index.name === name)) continue;
      await queryRunner.createIndex('standard', new TableIndex({ name, columnNames: [...columnNames] }));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of coveringIndices) await queryRunner.dropIndex('standard', name);
  }
}

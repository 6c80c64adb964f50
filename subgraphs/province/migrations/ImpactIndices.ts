import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { namingIndices } from '../impact/namingIndices';

/** Finds projects by the standards that they name. */
export class ImpactIndices1700000002640 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const project = await queryRunner.getTable('project');
    for (const { name, columnNames } of namingIndices) {
      if (project?.indices.some((index) => index.name === name)) continue;
      await queryRunner.createIndex('project', new TableIndex({ name, columnNames: [...columnNames] }));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of namingIndices) await queryRunner.dropIndex('project', name);
  }
}

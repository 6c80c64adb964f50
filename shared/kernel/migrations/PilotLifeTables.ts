import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../database';
import { stageHistoryTable } from '../lifecycle/stageHistory';
import { pilotLifeIndices } from '../pilots/pilotIndices';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

/** The life of pilots: what their rows tell of it, their stages, evidence and plans. */
export class PilotLifeTables1700000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const types = columnTypes(queryRunner);
    const { integer, text, date } = types;
    const added = [
      date('startsOn', nullable),
      date('stageSince', nullable),
      integer('score', nullable),
      text('scoreRule', 60, nullable),
    ];
    for (const column of added) {
      if (await queryRunner.hasColumn('pilot', column.name)) continue;
      await queryRunner.addColumn('pilot', new TableColumn(column));
    }
    const there = (await queryRunner.getTable('pilot'))?.indices.map(({ name }) => name) ?? [];
    for (const { name, columnNames, isUnique } of pilotLifeIndices) {
      if (there.includes(name)) continue;
      await queryRunner.createIndex(
        'pilot',
        new TableIndex({ name, columnNames: [...columnNames], isUnique }),
      );
    }
    const planned = [integer('serial', key), integer('ordinal', key), text('title', 500)];
    await createTable(queryRunner, new Table({ name: 'pilot_planned_standard', columns: planned }), {
      clustered: true,
    });
    const history = stageHistoryTable(types, 'pilot_history');
    history.addIndex(
      new TableIndex({ name: 'pilot_history_by_action', columnNames: ['action', 'changedOn'] }),
    );
    await createTable(queryRunner, history, { clustered: true });
    const evidence = [
      integer('serial', key),
      integer('ordinal', key),
      text('kind', 24),
      text('name', 200),
      text('sha256', 64),
      text('link', 500),
      text('stage', 16),
      date('addedOn'),
      text('actor', 200),
    ];
    await createTable(queryRunner, new Table({ name: 'pilot_evidence', columns: evidence }), {
      clustered: true,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['pilot_evidence', 'pilot_history', 'pilot_planned_standard'])
      await queryRunner.dropTable(table);
    for (const { name } of pilotLifeIndices) await queryRunner.dropIndex('pilot', name);
    await queryRunner.dropColumns('pilot', ['startsOn', 'stageSince', 'score', 'scoreRule']);
  }
}

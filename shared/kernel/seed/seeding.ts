import { Column, Entity, PrimaryColumn } from 'typeorm';
import { insertRows, type Database } from '../../database';

/** Who the change log names for the rows that come with the project. */
export const SEED_ACTOR = 'seed';

/** The one row that says that the rows which come with the project have been brought in. */
@Entity('seeding')
export class SeedingTable {
  @PrimaryColumn('integer')
  id!: number;

  /** When that was. */
  @Column('varchar', { length: 24 })
  doneAt!: string;
}

/** Whether a database has been given the rows that come with the project, whatever became of them since. */
export async function isSeeded({ reader }: Database): Promise<boolean> {
  const rows = (await reader.query('SELECT id FROM seeding WHERE id = 1')) as unknown[];
  return rows.length > 0;
}

/** Notes that it has been. */
export async function noteSeeding(database: Database, at: Date): Promise<void> {
  await database.transaction((manager) =>
    insertRows(manager, 'seeding', ['id', 'doneAt'], [[1, at.toISOString()]], { ignoreDuplicates: true }),
  );
}

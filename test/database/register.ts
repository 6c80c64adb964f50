import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Table,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { columnTypes, createTable, type DatabaseOptions } from '../../shared/database';

/** A table with every type of column. */
@Entity('entry')
@Index('entry_code', ['code'], { unique: true })
export class Entry {
  @PrimaryGeneratedColumn() id!: number;
  @Column('varchar', { length: 64 }) code!: string;
  @Column('text', { nullable: true }) facts!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('varchar', { length: 24 }) at!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('bigint') bytes!: number;
  @Column('boolean') sourced!: boolean;
  @Column('decimal', { precision: 12, scale: 4, nullable: true }) maximum!: number | null;
}

/** A table that refers to another. */
@Entity('note')
@Index('note_entry', ['entryId'])
export class Note {
  @PrimaryColumn('varchar', { length: 40 }) id!: string;
  @Column('integer') entryId!: number;
  @Column('varchar', { length: 200 }) words!: string;
  @ManyToOne(() => Entry, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'entryId', foreignKeyConstraintName: 'note_entry_fk' })
  entry?: Entry;
}

/** A narrow table whose rows lie in the order of its key. */
@Entity('posting')
export class Posting {
  @PrimaryColumn('varchar', { length: 64 }) term!: string;
  @PrimaryColumn('integer') weight!: number;
  @PrimaryColumn('integer') doc!: number;
}

/** Makes the three tables. */
export class CreateRegister1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'entry',
        columns: [
          c.id(),
          c.text('code', 64),
          c.longText('facts', { isNullable: true }),
          c.date('issuedOn', { isNullable: true }),
          c.instant('at'),
          c.integer('version', { default: '1' }),
          c.bigint('bytes'),
          c.boolean('sourced'),
          c.decimal('maximum', 12, 4, { isNullable: true }),
        ],
        indices: [{ name: 'entry_code', columnNames: ['code'], isUnique: true }],
      }),
    );
    await createTable(
      queryRunner,
      new Table({
        name: 'note',
        columns: [c.text('id', 40, { isPrimary: true }), c.integer('entryId'), c.text('words', 200)],
        indices: [{ name: 'note_entry', columnNames: ['entryId'] }],
        foreignKeys: [
          {
            name: 'note_entry_fk',
            columnNames: ['entryId'],
            referencedTableName: 'entry',
            referencedColumnNames: ['id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await createTable(
      queryRunner,
      new Table({
        name: 'posting',
        columns: [
          c.text('term', 64, { isPrimary: true }),
          c.integer('weight', { isPrimary: true }),
          c.integer('doc', { isPrimary: true }),
        ],
      }),
      { clustered: true },
    );
  }

  async down(): Promise<void> {
    throw new Error('A migration is undone by a later one.');
  }
}

/** The database that these tests open. */
export const register: DatabaseOptions = {
  name: 'register',
  entities: [Entry, Note, Posting],
  migrations: [CreateRegister1700000000001],
};

/** An entry, complete but for what a test is about. */
export const entry = (code: string, facts: Partial<Entry> = {}): Omit<Entry, 'id'> => ({
  code,
  facts: null,
  issuedOn: null,
  at: '2024-01-31T08:00:00.000Z',
  version: 1,
  bytes: 0,
  sourced: true,
  maximum: null,
  ...facts,
});

import { Column, Entity, PrimaryColumn, Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Database, columnTypes, createTable, runPerDialect } from '../../shared/database';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { expectNoDrift } from '../support/expectNoDrift';
import { Entry, Note, entry, register } from './register';

/** A migration that does nothing but what a test says. */
function migration(
  name: string,
  up: (queryRunner: QueryRunner) => Promise<unknown>,
): new () => MigrationInterface {
  return class {
    readonly name = name;
    async up(queryRunner: QueryRunner): Promise<void> {
      await up(queryRunner);
    }
    async down(): Promise<void> {}
  };
}

const list = (name: string): Table =>
  new Table({ name, columns: [{ name: 'id', type: 'int', isPrimary: true }] });

@Entity('entry')
class LongerEntry {
  @PrimaryColumn('varchar', { length: 64 }) code!: string;
  @Column('varchar', { length: 500 }) title!: string;
}

describe.each(databaseKinds())('migrations on $name', (kind) => {
  let home: TestDatabase;

  const open = (...more: (new () => MigrationInterface)[]): Promise<Database> =>
    Database.open(home.config, { ...register, migrations: [...(register.migrations as []), ...more] });

  const tables = async (database: Database): Promise<string[]> => {
    const names = ['first', 'second'];
    const runner = database.reader.dataSource.createQueryRunner();
    const found = await Promise.all(names.map((name) => runner.hasTable(name)));
    await runner.release();
    return names.filter((_name, index) => found[index]);
  };

  beforeEach(async () => {
    home = await kind.create('migrations');
  });
  afterEach(() => home.drop());

  it('makes tables that are exactly what the entities describe', async () => {
    const database = await open();
    await expectNoDrift(database);
    await database.close();
  });

  it('would show a difference between tables and entities', async () => {
    const database = await Database.open(home.config, { ...register, entities: [LongerEntry] });
    await expect(expectNoDrift(database)).rejects.toThrow('title');
    await database.close();
  });

  it('goes on after a migration that failed half way, once that is corrected', async () => {
    let fails = true;
    const two = migration('Two1700000000002', async (queryRunner) => {
      await createTable(queryRunner, list('first'));
      if (fails) throw new Error('interrupted');
      await createTable(queryRunner, list('second'));
    });
    await expect(open(two)).rejects.toThrow('interrupted');
    fails = false;
    const database = await open(two);
    expect(await tables(database)).toEqual(['first', 'second']);
    await database.close();
  });

  it('runs what only one dialect needs', async () => {
    const create = (name: string): string[] => [`CREATE TABLE ${name} (id int)`];
    const extra = migration('Extra1700000000002', (queryRunner) =>
      runPerDialect(queryRunner, { sqlite: create('first'), mysql: create('second') }),
    );
    const database = await open(extra);
    expect(await tables(database)).toEqual([database.dialect === 'sqlite' ? 'first' : 'second']);
    await database.close();
  });

  it('refuses a row that refers to nothing, and deletes rows with the one they refer to', async () => {
    const database = await open();
    const orphan = database.transaction((manager) =>
      manager.insert(Note, { id: 'n', entryId: 1, words: '' }),
    );
    await expect(orphan).rejects.toThrow(/foreign key/i);
    await database.transaction(async (manager) => {
      const { id } = await manager.save(Entry, entry('a'));
      await manager.insert(Note, { id: 'n', entryId: id, words: '' });
      await manager.delete(Entry, { id });
    });
    expect(await database.reader.count(Note)).toBe(0);
    await database.close();
  });

  it('keeps the rows that refer to a table when that is changed', async () => {
    await (await open()).close();
    const before = await open();
    await before.transaction(async (manager) => {
      const { id } = await manager.save(Entry, entry('a'));
      await manager.insert(Note, { id: 'n', entryId: id, words: '' });
    });
    await before.close();
    // SQLite cannot change a column: typeorm builds the table anew and drops the old one.
    const longer = migration('Longer1700000000002', async (queryRunner) => {
      const before = (await queryRunner.getTable('entry'))?.findColumnByName('version');
      const after = before?.clone();
      if (!before || !after) throw new Error('no such column');
      after.isNullable = true;
      await queryRunner.changeColumn('entry', before, after);
    });
    const database = await open(longer);
    expect(await database.reader.count(Note)).toBe(1);
    await database.close();
  });

  it('refuses a decimal that SQLite could not keep', async () => {
    const database = await open();
    const runner = database.reader.dataSource.createQueryRunner();
    expect(() => columnTypes(runner).decimal('amount', 16, 2)).toThrow(RangeError);
    await runner.release();
    await database.close();
  });
});

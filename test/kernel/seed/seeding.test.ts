import { Database } from '../../../shared/database';
import { ChangeLog } from '../../../shared/kernel/changes/ChangeLog';
import { changeTables } from '../../../shared/kernel/changes/changeTables';
import { kernelMigrations } from '../../../shared/kernel/migrations';
import { SeedingTable1700000000005 } from '../../../shared/kernel/migrations/SeedingTable';
import { isSeeded, noteSeeding, SEED_ACTOR } from '../../../shared/kernel/seed/seeding';
import { databaseKinds, type TestDatabase } from '../../support/databaseKinds';

const clock = () => new Date('2026-06-01T00:00:00.000Z');

describe.each(databaseKinds())('the mark of a seed on $name', (kind) => {
  let home: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    home = await kind.create('seeding');
    // Databases that are older than the mark.
    await open(kernelMigrations.slice(0, kernelMigrations.indexOf(SeedingTable1700000000005)));
  });
  afterEach(async () => {
    await database.close();
    await home.drop();
  });

  const open = async (migrations: readonly (typeof kernelMigrations)[number][]) => {
    database = await Database.open(home.config, {
      name: 'older',
      entities: changeTables,
      migrations: [...migrations],
    });
  };
  const reopen = async () => {
    await database.close();
    await open(kernelMigrations);
  };
  const write = (actor: string, kindOfRecord: 'STANDARD' | 'PILOT') => {
    const log = new ChangeLog(database, clock);
    const entity = `${kindOfRecord.toLowerCase()}:ecology:x`;
    const change = { action: 'REGISTER', kind: kindOfRecord, entity, before: null, after: {} } as const;
    return database.transaction(async (manager) =>
      log.append(manager, await log.lock(manager), actor, [change]),
    );
  };

  it('is found in the log of an older database that had its seed', async () => {
    await write(SEED_ACTOR, 'STANDARD');
    await reopen();
    expect(await isSeeded(database)).toBe(true);
  });

  it('is absent where others wrote, or a seed was cut off', async () => {
    await write('import', 'STANDARD');
    await write(SEED_ACTOR, 'PILOT');
    await reopen();
    expect(await isSeeded(database)).toBe(false);
    await noteSeeding(database, clock());
    await noteSeeding(database, clock());
    expect(await isSeeded(database)).toBe(true);
  });
});

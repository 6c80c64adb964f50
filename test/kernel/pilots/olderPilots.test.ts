import { Database, insertRows } from '../../../shared/database';
import { kernelMigrations } from '../../../shared/kernel/migrations';
import { PilotLifeTables1700000000010 } from '../../../shared/kernel/migrations/PilotLifeTables';
import { PilotStore, type StoredPilot } from '../../../shared/kernel/pilots';
import { databaseKinds, type TestDatabase } from '../../support/databaseKinds';
import { pilotFacts } from './support/pilotFacts';

const older = kernelMigrations.filter((migration) => migration !== PilotLifeTables1700000000010);

/** A pilot as it was kept before its life was recorded. */
const row = {
  serial: 1,
  id: 'pilot:ecology:old',
  title: '示例 旧试点',
  sector: 'ECOLOGY',
  level: 'PROVINCIAL',
  stage: 'BUILDING',
  regionCode: '321202',
  creditCode: null,
  organizationName: '示例单位',
  appliedOn: '2023-04-11',
  acceptedOn: null,
  due: null,
  source: null,
  provenance: 'SYNTHETIC',
  version: 3,
};

describe.each(databaseKinds())('pilots from before their life was recorded, on $name,', (kind) => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await kind.create('older_pilots');
  });
  afterAll(() => home.drop());

  it('keep what they were, and are told no steps of', async () => {
    const before = await Database.open(home.config, { name: 'older', entities: [], migrations: older });
    await before.transaction(async (manager) => {
      await insertRows(manager, 'pilot', Object.keys(row), [Object.values(row)]);
      await insertRows(manager, 'pilot_standard', ['serial', 'ordinal', 'code'], [[1, 0, 'GB/T 1.1']]);
    });
    await before.close();

    const database = await Database.open(home.config, {
      name: 'older',
      entities: [],
      migrations: kernelMigrations,
    });
    const store = new PilotStore();
    const read = async (id: string) => (await store.findByIds(database.reader, [id])).get(id);
    expect(await read(row.id)).toEqual({
      ...pilotFacts({ key: 'old', title: row.title, organization: { name: '示例单位', creditCode: null } }),
      id: row.id,
      version: 3,
      due: null,
      source: null,
      standards: ['GB/T 1.1'],
    });

    // A change log holds the state of that time; a new index reads it from the start.
    const { startsOn, score, scoreRule, standardsToMake, history, evidence, ...facts } = pilotFacts();
    const logged = { ...facts, id: 'pilot:ecology:logged', version: 1 };
    await database.transaction((manager) => store.save(manager, 'ECOLOGY', [logged as StoredPilot]));
    const untold = { startsOn, score, scoreRule, standardsToMake, history, evidence };
    expect(await read(logged.id)).toEqual({ ...logged, ...untold, key: 'logged' });
    await database.close();
  });
});

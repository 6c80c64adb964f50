import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkDatabase } from '../../shared/cli/doctor/checkDatabase';
import { Database } from '../../shared/database';
import { changeTables } from '../../shared/kernel/changes/changeTables';
import { WriteTables1700000000001 } from '../../shared/kernel/migrations/WriteTables';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';

const expected = { name: 'ecology', migrations: [WriteTables1700000000001.name] };

describe.each(databaseKinds())('the doctor on a database of $name', (kind) => {
  let home: TestDatabase;
  let env: NodeJS.ProcessEnv;

  const migrate = async () => {
    const options = { name: 'ecology', entities: changeTables, migrations: [WriteTables1700000000001] };
    await (await Database.open(home.config, options)).close();
  };

  beforeEach(async () => {
    home = await kind.create('doctor');
    const { config } = home;
    env = { DATABASE_URL_ECOLOGY: config.kind === 'sqlite' ? `sqlite:${config.file}` : config.url };
  });
  afterEach(() => home.drop());

  it('notes that the first start has still to make it', async () => {
    expect(await checkDatabase(expected, env)).toMatchObject({
      check: 'Database of ecology',
      status: 'NOTE',
      detail: expect.stringContaining('first start'),
    });
    expect(await checkDatabase(expected, env)).toMatchObject({ status: 'NOTE' });
  });

  it('is content when every migration was run', async () => {
    await migrate();
    expect(await checkDatabase(expected, env)).toMatchObject({ status: 'OK' });
  });

  it('names a migration that was not run', async () => {
    await migrate();
    const more = { ...expected, migrations: [...expected.migrations, 'Later1800000000000'] };
    expect(await checkDatabase(more, env)).toMatchObject({
      status: 'FAILED',
      detail: expect.stringMatching(/lacks the migrations Later1800000000000$/),
    });
  });

  it('says when a newer version of the program was there', async () => {
    await migrate();
    expect(await checkDatabase({ ...expected, migrations: [] }, env)).toMatchObject({
      status: 'FAILED',
      detail: expect.stringContaining(`newer version of the program: ${WriteTables1700000000001.name}`),
    });
  });
});

describe('the doctor on a database that cannot be opened', () => {
  it.each([
    ['a server that does not answer', 'mysql://user:secret@127.0.0.1:1/ecology'],
    ['an address that is none', 'postgres://user:secret@localhost/ecology'],
  ])('has a remedy for %s, and keeps its password', async (_what, url) => {
    const finding = await checkDatabase(expected, { DATABASE_URL_ECOLOGY: url });
    expect(finding).toMatchObject({
      status: 'FAILED',
      remedy: expect.stringContaining('DATABASE_URL_ECOLOGY'),
    });
    expect(JSON.stringify(finding)).not.toContain('secret');
  });

  it('has a remedy for a file that is no database', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'standards-doctor-'));
    writeFileSync(path.join(folder, 'ecology.sqlite'), 'not a database'.repeat(100));
    expect(await checkDatabase(expected, { DATA_DIR: folder })).toMatchObject({ status: 'FAILED' });
    rmSync(folder, { recursive: true, force: true });
  });
});

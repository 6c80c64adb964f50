import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runVerifyLog } from '../../shared/cli/verifyLog';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { TamperedLog } from '../kernel/changeLogs';

describe.each(databaseKinds())('verify-log on $name', (kind) => {
  let folder: string;
  let home: TestDatabase;
  let log: TamperedLog;
  let env: NodeJS.ProcessEnv;
  let heads: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standards-verify-'));
    heads = path.join(folder, 'heads.json');
    home = await kind.create('verify_log');
    log = await TamperedLog.open(home.config);
    await log.write(12);
    const { config } = home;
    const url = config.kind === 'sqlite' ? `sqlite:${config.file}` : config.url;
    env = { DATA_DIR: path.join(folder, 'data'), DATABASE_URL_PUBLIC_MANAGEMENT: url };
  });
  afterEach(async () => {
    await log.close();
    await home.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells rows, head and verdict of each sector, and makes no database', async () => {
    const end = await log.log.end();
    const { isWhole, lines } = await runVerifyLog([], env);
    expect(isWhole).toBe(true);
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^public-management +12 rows, head 12 ${end.hash}, whole$`)),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ecology +no database yet$/));
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('finds an edited row', async () => {
    await log.tamper(["UPDATE change_log SET actor = 'nobody' WHERE seq = 7"]);
    const { isWhole, lines } = await runVerifyLog(['--sector', 'PUBLIC_MANAGEMENT'], env);
    expect(isWhole).toBe(false);
    expect(lines).toEqual([expect.stringContaining('EDITED at row 7')]);
  });

  it('finds a tail that was cut after the heads were saved', async () => {
    expect(await runVerifyLog(['--save-heads', heads], env)).toMatchObject({ isWhole: true });
    const kept = await log.log.rows(0, 10);
    await log.restore(kept, { seq: 10, hash: kept[9]?.hash ?? '' });
    expect(await runVerifyLog([], env)).toMatchObject({ isWhole: true });
    const { isWhole, lines } = await runVerifyLog(['--heads', heads], env);
    expect(isWhole).toBe(false);
    expect(lines).toContainEqual(expect.stringContaining('CUT_TAIL at row 10'));
  });

  it('finds a database that is gone since the heads were saved', async () => {
    await runVerifyLog(['--save-heads', heads], env);
    const { isWhole, lines } = await runVerifyLog(['--heads', heads], { DATA_DIR: folder });
    expect(isWhole).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/^public-management +NO DATABASE, row 12 was saved/));
  });

  it('compares with the heads that it is about to replace', async () => {
    await runVerifyLog(['--save-heads', heads], env);
    const saved = readFileSync(heads, 'utf8');
    await log.restore([], { seq: 0, hash: '0'.repeat(64) });
    expect(await runVerifyLog(['--save-heads', heads], env)).toMatchObject({ isWhole: false });
    expect(await runVerifyLog(['--save-heads', heads], { DATA_DIR: folder })).toMatchObject({
      isWhole: false,
    });
    expect(readFileSync(heads, 'utf8')).toBe(saved);
  });

  it('keeps the saved head of a log that is not whole, and of sectors not asked about', async () => {
    await runVerifyLog(['--save-heads', heads], env);
    const saved = readFileSync(heads, 'utf8');
    await log.write(1);
    await log.tamper(["UPDATE change_log SET actor = 'nobody' WHERE seq = 7"]);
    await runVerifyLog(['--sector', 'public-management', '--save-heads', heads], env);
    expect(readFileSync(heads, 'utf8')).toBe(saved);
    await log.tamper(["UPDATE change_log SET actor = 'agency' WHERE seq = 7"]);
    await runVerifyLog(['--sector', 'public-management', '--save-heads', heads], env);
    expect(JSON.parse(readFileSync(heads, 'utf8'))).toEqual({
      ...(JSON.parse(saved) as object),
      'public-management': await log.log.end(),
    });
  });

  it('goes on to the other sectors when a database cannot be read', async () => {
    const broken = path.join(folder, 'broken.sqlite');
    writeFileSync(broken, 'not a database'.repeat(100));
    const { isWhole, lines } = await runVerifyLog([], { ...env, DATABASE_URL_ECOLOGY: `sqlite:${broken}` });
    expect(isWhole).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/^ecology +CANNOT BE READ: /));
    expect(lines).toContainEqual(expect.stringMatching(/^public-management .*whole$/));
  });

  it.each([
    ['a sector that is none', ['--sector', 'forestry'], '--sector'],
    ['heads that are not there', ['--heads', '/nowhere/heads.json'], '--heads'],
    ['a place for heads that is not there', ['--save-heads', '/nowhere/heads.json'], '--save-heads'],
    ['a folder of exported logs that is not there', ['--from', '/nowhere/logs'], '--from'],
    ['a folder without the log asked for', ['--from', os.tmpdir(), '--sector', 'ecology'], '--from'],
  ])('refuses %s', async (_what, args, field) => {
    await expect(runVerifyLog(args, env)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ field }] },
    });
  });

  it.each(['[]', '{"ecology": 1}', '{"ecology": {"seq": 1, "hash": "abc"}}', '{'])(
    'refuses a file of heads that holds %s',
    async (text) => {
      writeFileSync(heads, text);
      await expect(runVerifyLog(['--heads', heads], env)).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', fields: [{ field: '--heads' }] },
      });
    },
  );
});

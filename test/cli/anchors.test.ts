import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runVerifyLog } from '../../shared/cli/verifyLog';
import { GENESIS_HASH, hashOf } from '../../shared/kernel/changes/chain';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { TamperedLog } from '../kernel/changeLogs';

describe.each(databaseKinds())('anchored heads on $name', (kind) => {
  let folder: string;
  let home: TestDatabase;
  let log: TamperedLog;
  let env: NodeJS.ProcessEnv;
  let anchor: string;
  let exported: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standards-anchor-'));
    [anchor, exported] = [path.join(folder, 'anchors.jsonl'), path.join(folder, 'export')];
    home = await kind.create('anchors');
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

  const lines = () => readFileSync(anchor, 'utf8').trimEnd().split('\n');
  /** Verifies what was exported, with nothing else at hand. */
  const offline = (...more: string[]) => runVerifyLog(['--from', exported, ...more], {});

  it('are added each time, with where every log of the six sectors and the province ends', async () => {
    await runVerifyLog(['--anchor', anchor], env);
    await log.write(3);
    expect(await runVerifyLog(['--anchor', anchor], env)).toMatchObject({ isWhole: true });
    const heads = lines().map(
      (line) => (JSON.parse(line) as { heads: Record<string, { seq: number }> }).heads,
    );
    expect(heads.map((each) => each['public-management']?.seq)).toEqual([12, 15]);
    expect(Object.keys(heads[0] ?? {})).toHaveLength(7);
  });

  it('show a log that was written anew, by somebody who chained it well', async () => {
    await runVerifyLog(['--anchor', anchor], env);
    let previousHash = GENESIS_HASH;
    const rows = (await log.log.rows(0, 12)).map((row) => {
      const unchained = { ...row, actor: row.seq === 5 ? 'nobody' : row.actor, previousHash };
      previousHash = hashOf(unchained);
      return { ...unchained, hash: previousHash };
    });
    await log.restore(rows, { seq: 12, hash: previousHash });
    await log.write(5);
    expect(await runVerifyLog([], env)).toMatchObject({ isWhole: true });
    const { isWhole, lines: told } = await runVerifyLog(['--anchor', anchor], env);
    expect(isWhole).toBe(false);
    expect(told).toContainEqual(expect.stringContaining('REWRITTEN at row 12'));
    expect(lines()).toHaveLength(1);
  });

  it('are verified from an export, without a database', async () => {
    await runVerifyLog(['--anchor', anchor, '--export', exported], env);
    const { isWhole, lines: told } = await offline('--anchor', anchor);
    expect(isWhole).toBe(true);
    expect(told).toContainEqual(expect.stringMatching(/^public-management +12 rows, .*whole$/));
    const file = path.join(exported, 'public-management.log.jsonl');
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    const faulty = async (altered: readonly string[]) => {
      writeFileSync(file, `${altered.join('\n')}\n`);
      return (await offline('--anchor', anchor)).lines.find((line) => line.startsWith('public-management'));
    };
    expect(await faulty(rows.slice(0, 11))).toContain('CUT_TAIL at row 11');
    expect(await faulty(rows.filter((_, at) => at !== 4))).toContain('GAP at row 5');
    const edited = rows.map((row, at) => (at === 6 ? row.replace(/"at":"2/, '"at":"3') : row));
    expect(await faulty(edited)).toContain('EDITED at row 7');
    rmSync(file);
    expect((await offline('--anchor', anchor)).lines).toContainEqual(
      expect.stringMatching(/^public-management +NO FILE, row 12 was saved earlier/),
    );
  });

  it('are not added for a folder that holds no log, and a line of an export that is no row is told', async () => {
    const elsewhere = ['--from', path.join(folder, 'nowhere')];
    await expect(runVerifyLog([...elsewhere, '--anchor', anchor], {})).rejects.toThrow(
      'holds no exported log',
    );
    expect(existsSync(anchor)).toBe(false);
    await runVerifyLog(['--export', exported], env);
    writeFileSync(path.join(exported, 'public-management.log.jsonl'), 'null\n');
    await expect(offline()).rejects.toThrow('line 1 is no row of a log');
  });

  it('refuse a file of which a line was changed or taken out', async () => {
    for (let count = 0; count < 3; count += 1) {
      await runVerifyLog(['--anchor', anchor], env);
      await log.write(1);
    }
    const written = lines();
    writeFileSync(anchor, `${[written[0], written[2]].join('\n')}\n`);
    await expect(runVerifyLog(['--anchor', anchor], env)).rejects.toThrow('line 2 is not as it was written');
    writeFileSync(anchor, `${written.join('\n').replace('"seq":12', '"seq":11')}\n`);
    await expect(runVerifyLog(['--anchor', anchor], env)).rejects.toThrow('line 1 is not as it was written');
  });
});

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import { identityFolder, identityKeys, issueToken, verifyToken } from '../../shared/identity';
import { signingKey } from '../../shared/identity/signingKey';
import { startProcess } from '../support/startProcess';
import { temporaryFolder } from './support/temporaryFolder';

const command = join(__dirname, 'support', 'runCommand.ts');
const agency = { subject: 'li', roles: ['AGENCY'], sectors: ['ECOLOGY'] } as const;

function run(dataDir: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return startProcess(command, ['token', ...args], { ...process.env, DATA_DIR: dataDir, ...env });
}

describe('the key pair of an installation', () => {
  it('is created on first use, its private half for its owner only', async () => {
    const dataDir = await temporaryFolder();
    const keys = await identityKeys(dataDir, {});
    const folder = identityFolder(dataDir);
    expect((await readdir(folder)).sort()).toEqual(['jwks.json', 'signing-key.pem']);
    expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'jwks.json'), 'utf8')).not.toContain('"d"');
    await expect(verifyToken(await issueToken(dataDir, agency, 60), keys)).resolves.toEqual(agency);
  });

  it('is one and the same for all who need it at once', async () => {
    const folder = await temporaryFolder();
    const needed = async (turns: number): ReturnType<typeof signingKey> => {
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      return signingKey(folder);
    };
    const pairs = await Promise.all(Array.from({ length: 40 }, (_each, turns) => needed(turns)));
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(1);
  });

  it('is one and the same when several processes start at once', async () => {
    const dataDir = await temporaryFolder();
    const processes = Array.from({ length: 4 }, () => run(dataDir, ['--role', 'admin']));
    await Promise.all(processes.map((each) => each.ended()));
    const used = new Set(processes.map(({ lines }) => decodeProtectedHeader(lines[0] ?? '').kid));
    expect(used.size).toBe(1);
    expect((await readdir(identityFolder(dataDir))).sort()).toEqual(['jwks.json', 'signing-key.pem']);
    const keys = await identityKeys(dataDir, {});
    await Promise.all(processes.map(({ lines }) => verifyToken(lines[0] ?? '', keys)));
  });

  it('is believed as soon as it is published, also by a process that started before', async () => {
    const [old, next] = [await temporaryFolder(), await temporaryFolder()];
    const keys = await identityKeys(old, {});
    const token = await issueToken(next, agency, 60);
    await expect(verifyToken(token, keys)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const { publicKey } = await signingKey(identityFolder(next));
    const file = join(identityFolder(old), 'jwks.json');
    const { keys: known } = JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet;
    await writeFile(file, JSON.stringify({ keys: [publicKey, ...known] }));
    await expect(verifyToken(token, keys)).resolves.toEqual(agency);
    await expect(verifyToken(await issueToken(old, agency, 60), keys)).resolves.toEqual(agency);
  });
});

describe('the token command', () => {
  it('prints the token and nothing else', async () => {
    const dataDir = await temporaryFolder();
    const printed = run(dataDir, [
      '--role',
      'agency',
      '--sectors',
      'ecology,public-management',
      '--subject',
      '王',
    ]);
    await printed.ended();
    expect(printed.lines).toHaveLength(1);
    await expect(verifyToken(printed.lines[0] ?? '', await identityKeys(dataDir, {}))).resolves.toEqual({
      subject: '王',
      roles: ['AGENCY'],
      sectors: ['ECOLOGY', 'PUBLIC_MANAGEMENT'],
    });
  });

  it.each([
    ['a role nobody has', ['--role', 'emperor'], /--role/],
    ['an agency without a sector', ['--role', 'agency'], /--sectors/],
    ['a sector that is no name', ['--role', 'agency', '--sectors', '../x'], /--sectors/],
    ['a time that is none', ['--role', 'admin', '--expires', 'soon'], /--expires/],
    ['the name kept for nobody', ['--role', 'admin', '--subject', 'anonymous'], /subject/],
  ])('refuses %s', async (_what, args, named) => {
    await expect(run(await temporaryFolder(), args).ended()).rejects.toThrow(named);
  });

  it('refuses to sign where keys of others are believed', async () => {
    const refused = run(await temporaryFolder(), ['--role', 'admin'], {
      IDENTITY_JWKS_FILE: '/elsewhere.json',
    });
    await expect(refused.ended()).rejects.toThrow(/IDENTITY_JWKS_FILE/);
  });
});

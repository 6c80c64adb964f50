import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identityFolder, identityKeys, issueToken, verifyToken } from '../../shared/identity';
import { projectFile } from '../../shared/service/projectFile';
import { readCompose } from './support/readCompose';

describe('createSecrets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standards-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const secrets = (): string => path.join(folder, 'secrets');
  const create = (): string => {
    const script = projectFile('shared', 'deployment', 'createSecrets.cjs');
    return execFileSync(process.execPath, [script, secrets()], { encoding: 'utf8' });
  };
  const contents = (): Map<string, string> =>
    new Map(readdirSync(secrets()).map((name) => [name, readFileSync(path.join(secrets(), name), 'utf8')]));

  it('makes every file that docker-compose.yml asks for, and no other', () => {
    create();
    const asked = [...readCompose().secretFiles.values()].map((file) => path.basename(file));
    expect(readdirSync(secrets()).sort()).toEqual(asked.sort());
  });

  it('makes passwords that nobody guesses, all different, in a folder closed to others', () => {
    create();
    const passwords = [...contents()]
      .filter(([name]) => name.startsWith('database-'))
      .map(([, text]) => text);
    for (const password of passwords) expect(password).toMatch(/^[\w-]{32}\n$/);
    expect(new Set(passwords).size).toBe(passwords.length);
    expect(statSync(secrets()).mode & 0o777).toBe(0o700);
  });

  it('changes nothing when it is run again, and makes what is missing', () => {
    create();
    const before = contents();
    expect(create()).toBe('');
    expect(contents()).toEqual(before);

    rmSync(path.join(secrets(), 'jwks.json'));
    rmSync(path.join(secrets(), 'database-ecology'));
    expect(create().trim().split('\n').sort()).toEqual(['created database-ecology', 'created jwks.json']);
    expect(contents().get('jwks.json')).toBe(before.get('jwks.json'));
  });

  it('makes a key pair that signs and verifies as the installation’s own, without anything being written', async () => {
    create();
    const identity = identityFolder(folder);
    mkdirSync(identity);
    for (const name of ['signing-key.pem', 'jwks.json']) {
      cpSync(path.join(secrets(), name), path.join(identity, name));
    }
    const before = readFileSync(path.join(identity, 'jwks.json'), 'utf8');
    const asker = { subject: 'asker', roles: ['AUDITOR' as const], sectors: [] };
    const token = await issueToken(folder, asker, 60);
    const publicKeys = { IDENTITY_JWKS_FILE: path.join(secrets(), 'jwks.json') };
    expect(await verifyToken(token, await identityKeys(folder, publicKeys))).toEqual(asker);
    expect(await verifyToken(token, await identityKeys(folder, {}))).toEqual(asker);
    expect(readFileSync(path.join(identity, 'jwks.json'), 'utf8')).toBe(before);
    expect(readdirSync(identity).sort()).toEqual(['jwks.json', 'signing-key.pem']);
  });
});

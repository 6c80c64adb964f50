import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseConfig } from '../../shared/database';
import { DomainError } from '../../shared/errors';

const FOLDER = 'public-management';
const URL_VARIABLE = 'DATABASE_URL_PUBLIC_MANAGEMENT';
const PASSWORD_VARIABLE = 'DATABASE_PASSWORD_FILE_PUBLIC_MANAGEMENT';

describe('which database a subgraph uses', () => {
  let folder: string;
  let passwordFile: string;

  const refusal = (env: NodeJS.ProcessEnv): DomainError => {
    try {
      databaseConfig(FOLDER, env);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    throw new Error('It was not refused.');
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standards-config-'));
    passwordFile = path.join(folder, 'password');
    writeFileSync(passwordFile, 'p@ss/w:rd#\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a file of its own', {}, { kind: 'sqlite', file: path.join('data', 'public-management.sqlite') }],
    ['a file in DATA_DIR', { DATA_DIR: '/srv' }, { kind: 'sqlite', file: '/srv/public-management.sqlite' }],
    ['the file, as an empty variable is none', { DATA_DIR: '', [URL_VARIABLE]: '' }, { kind: 'sqlite' }],
    ['another file', { [URL_VARIABLE]: 'sqlite:/srv/x.sqlite' }, { kind: 'sqlite', file: '/srv/x.sqlite' }],
    ['not the server of another folder', { DATABASE_URL_ECOLOGY: 'mysql://u@h/d' }, { kind: 'sqlite' }],
    ['a server', { [URL_VARIABLE]: 'mysql://u:p@h:3307/d' }, { kind: 'mysql', url: 'mysql://u:p@h:3307/d' }],
    ['a MariaDB', { [URL_VARIABLE]: 'mariadb://u@h/d?poolSize=30&tls=true' }, { kind: 'mysql' }],
  ])('is %s', (_what, env: NodeJS.ProcessEnv, config) => {
    expect(databaseConfig(FOLDER, env)).toMatchObject(config);
  });

  it('takes the password from a file, whatever its characters', () => {
    const env = { [URL_VARIABLE]: 'mysql://u@h:3306/d?poolSize=5', [PASSWORD_VARIABLE]: passwordFile };
    const config = databaseConfig(FOLDER, env);
    if (config.kind !== 'mysql') throw new Error('not a server');
    const url = new URL(config.url);
    expect(decodeURIComponent(url.password)).toBe('p@ss/w:rd#');
    expect([url.username, url.host, url.pathname, url.search]).toEqual(['u', 'h:3306', '/d', '?poolSize=5']);
  });

  it.each([
    ['postgres://u:secret@h/d', 'begins neither'],
    ['mysql://u:secret@h', 'does not name one database'],
    ['mysql://u:secret@h/', 'does not name one database'],
    ['mysql://u:secret@h/a/b', 'does not name one database'],
    ['mysql://u:secret@h:port/d', 'is not a URL'],
    ['mysql://u:secret@h/d?poolsize=5', 'unknown parameter poolsize'],
    ['mysql://u:secret@h/d?poolSize=2', 'from 3 to 500'],
    ['mysql://u:secret@h/d?poolSize=many', 'from 3 to 500'],
    ['mysql://u:secret@h/d?tls=perhaps', 'neither true nor false'],
    ['sqlite:', 'does not name a file'],
    ['sqlite::memory:', 'does not name a file'],
  ])('refuses %s and does not show its password', (url, problem) => {
    const { code, message, extensions } = refusal({ [URL_VARIABLE]: url });
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain(problem);
    expect(extensions.fields).toMatchObject([{ field: URL_VARIABLE }]);
    expect(JSON.stringify([message, extensions])).not.toContain('secret');
  });

  it('refuses two passwords', () => {
    const env = { [URL_VARIABLE]: 'mysql://u:secret@h/d', [PASSWORD_VARIABLE]: passwordFile };
    expect(refusal(env).message).toContain(`${URL_VARIABLE} has a password already`);
  });

  it('refuses a password file that is not there', () => {
    const env = { [URL_VARIABLE]: 'mysql://u@h/d', [PASSWORD_VARIABLE]: path.join(folder, 'nowhere') };
    expect(refusal(env).extensions.fields).toMatchObject([
      { field: PASSWORD_VARIABLE, problem: 'cannot be read' },
    ]);
  });
});

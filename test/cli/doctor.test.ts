import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startGateway } from '../../gateway/startGateway';
import { checkBuild } from '../../shared/cli/doctor/checkBuild';
import { checkCodeLists } from '../../shared/cli/doctor/checkCodeLists';
import { checkDataFolder } from '../../shared/cli/doctor/checkDataFolder';
import { checkDependencies } from '../../shared/cli/doctor/checkDependencies';
import { checkIdentityKeys } from '../../shared/cli/doctor/checkIdentityKeys';
import { checkNode } from '../../shared/cli/doctor/checkNode';
import { checkPort } from '../../shared/cli/doctor/checkPort';
import { checkSupergraph } from '../../shared/cli/doctor/checkSupergraph';
import { checkTestTools } from '../../shared/cli/doctor/checkTestTools';
import { examine } from '../../shared/cli/doctor/examine';
import type { Patient } from '../../shared/cli/doctor/Finding';
import { identityKeys } from '../../shared/identity';
import { projectFolder, textOf } from '../architecture/sourceFiles';

let folder: string;
let patient: Patient;

/** Writes a file into the temporary project. */
function write(file: string, text: string): string {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'standards-doctor-'));
  const env = { DATA_DIR: path.join(folder, 'data') };
  patient = { project: folder, env, nodeVersion: '20.19.0', port: 0 };
  const dependencies = { graphql: '16.15.0', '@apollo/server': '5.5.1' };
  write('package.json', JSON.stringify({ engines: { node: '>=20.19' }, dependencies }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the doctor on Node.js', () => {
  it.each([
    ['20.19.0', 'OK'],
    ['20.20.1', 'OK'],
    ['24.0.0', 'OK'],
    ['20.18.3', 'FAILED'],
    ['18.20.0', 'FAILED'],
  ])('says of %s: %s', (nodeVersion, status) => {
    expect(checkNode({ ...patient, nodeVersion })).toMatchObject({ status });
  });
});

describe('the doctor on dependencies', () => {
  const install = (name: string, version: string) =>
    write(`node_modules/${name}/package.json`, JSON.stringify({ version }));

  it('is content with the pinned versions', () => {
    install('graphql', '16.15.0');
    install('@apollo/server', '5.5.1');
    expect(checkDependencies(patient)).toMatchObject({ status: 'OK' });
  });

  it('names what is missing or of another version', () => {
    install('graphql', '16.8.0');
    expect(checkDependencies(patient)).toMatchObject({
      status: 'FAILED',
      detail: 'graphql is 16.8.0, not 16.15.0, @apollo/server is not installed',
      remedy: 'run npm ci',
    });
  });
});

describe('the doctor on the build', () => {
  beforeEach(() => {
    for (const source of ['gateway/a.ts', 'shared/b/c.ts', 'subgraphs/d.ts']) write(source, '');
  });

  it('misses it', () =>
    expect(checkBuild(patient)).toMatchObject({ status: 'FAILED', detail: 'there is none' }));

  it('is content when it is newer than every source', () => {
    const stamp = write('dist/.built', '');
    utimesSync(stamp, new Date(), new Date(Date.now() + 60_000));
    expect(checkBuild(patient)).toMatchObject({ status: 'OK' });
  });

  it('names a source that was changed since', () => {
    utimesSync(write('dist/.built', ''), new Date(), new Date(Date.now() - 60_000));
    utimesSync(path.join(folder, 'gateway/a.ts'), new Date(), new Date(Date.now() - 120_000));
    utimesSync(path.join(folder, 'subgraphs/d.ts'), new Date(), new Date(Date.now() - 120_000));
    expect(checkBuild(patient)).toMatchObject({
      status: 'FAILED',
      detail: expect.stringContaining('shared/b/c.ts'),
    });
  });
});

describe('the doctor on the data folder', () => {
  it('notes that it is not there yet', () =>
    expect(checkDataFolder(patient)).toMatchObject({ status: 'NOTE' }));

  it('is content with one it may write to', () => {
    mkdirSync(path.join(folder, 'data'));
    expect(checkDataFolder(patient)).toMatchObject({ status: 'OK' });
  });

  it.each(['file', 'file/below/it'])('refuses %s, which is no folder', (data) => {
    write('file', '');
    expect(checkDataFolder({ ...patient, env: { DATA_DIR: path.join(folder, data) } })).toMatchObject({
      status: 'FAILED',
      remedy: expect.stringContaining('DATA_DIR'),
    });
  });
});

describe('the doctor on identity keys', () => {
  it('notes that they are not there yet', () =>
    expect(checkIdentityKeys(patient)).toMatchObject({ status: 'NOTE' }));

  it('is content with a pair as the program makes it, and not when others may read the private half', async () => {
    await identityKeys(String(patient.env.DATA_DIR), {});
    expect(checkIdentityKeys(patient)).toMatchObject({ status: 'OK' });
    chmodSync(path.join(folder, 'data/identity/signing-key.pem'), 0o640);
    expect(checkIdentityKeys(patient)).toMatchObject({
      status: 'FAILED',
      detail: expect.stringContaining('640'),
      remedy: expect.stringContaining('chmod 600'),
    });
  });

  it.each([
    ['is not there', null],
    ['is not JSON', 'keys'],
    ['holds no keys', '{"keys": []}'],
    ['holds something else', '[]'],
  ])('refuses a file of others’ keys that %s', (_what, text) => {
    const file = text === null ? path.join(folder, 'nowhere.json') : write('keys.json', text);
    const env = { ...patient.env, IDENTITY_JWKS_FILE: file };
    expect(checkIdentityKeys({ ...patient, env })).toMatchObject({ status: 'FAILED' });
  });
});

describe('the doctor on what belongs to the project', () => {
  it('reads the code lists, and says what hinders it', () => {
    expect(checkCodeLists()).toMatchObject({ status: 'OK' });
    const unreadable = () => {
      throw new Error('no such file: ics.csv');
    };
    expect(checkCodeLists(unreadable)).toMatchObject({ status: 'FAILED', detail: 'no such file: ics.csv' });
  });

  it('names every generated file that differs from the code', () => {
    write('gateway/supergraph.graphql', 'type Query { a: Int }');
    expect(checkSupergraph(patient)).toMatchObject({
      status: 'FAILED',
      detail: expect.stringMatching(/province\/schema\.graphql.*gateway\/supergraph\.graphql/),
      remedy: 'run npm run generate',
    });
  });

  it('notes which programs for tests are missing', () => {
    expect(checkTestTools({ ...patient, env: { PATH: folder } })).toContainEqual(
      expect.objectContaining({ status: 'NOTE', detail: expect.stringContaining('chromium') }),
    );
    const chromium = write('chromium', '');
    expect(checkTestTools({ ...patient, env: { PATH: folder } })).toContainEqual(
      expect.objectContaining({ status: 'OK', detail: chromium }),
    );
  });
});

describe('the doctor on the port', () => {
  it('is content when our gateway has it, and when it is free', async () => {
    const gateway = await startGateway({
      supergraphSdl: () => Promise.resolve(textOf('gateway/supergraph.graphql')),
      keys: null,
    });
    const { port } = gateway;
    expect(await checkPort({ ...patient, port })).toMatchObject({
      status: 'OK',
      detail: 'our gateway serves there',
    });
    await gateway.close();
    expect(await checkPort({ ...patient, port })).toMatchObject({ status: 'OK', detail: 'free' });
  });

  it('says when another program has it', async () => {
    const other = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await checkPort({ ...patient, port })).toMatchObject({
      status: 'FAILED',
      check: `Port ${String(port)}`,
      remedy: expect.stringContaining(`:${String(port)}`),
    });
    other.close();
  });
});

describe('the doctor', () => {
  it('looks at everything, and has a remedy for each failure and for nothing else', async () => {
    const findings = await examine({ ...patient, project: projectFolder, nodeVersion: '18.0.0' });
    expect(findings.length).toBeGreaterThan(15);
    expect(findings).toContainEqual(expect.objectContaining({ check: 'Node.js', status: 'FAILED' }));
    expect(findings.filter(({ status, remedy }) => (status === 'FAILED') !== (remedy !== null))).toEqual([]);
    expect(
      findings.filter(({ check }) => check.startsWith('Database of')).map(({ status }) => status),
    ).not.toContain('FAILED');
  });
});

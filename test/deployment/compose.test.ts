import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../../shared/service/projectFile';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import { scriptOf } from '../support/scriptArguments';
import { filesOfImage } from './support/buildImage';
import { serviceOf, startOrder, type Compose } from './support/Compose';
import { readCompose, readComposeAsDocker } from './support/readCompose';

const subgraphs = subgraphAddresses().map(({ name }) => name);
const gateways = ['gateway-1', 'gateway-2'];

const textOf = (file: string): string => readFileSync(projectFile(file), 'utf8');

const asDocker = readComposeAsDocker();
const readings: [reader: string, compose: Compose][] = [
  ['as it is written', readCompose()],
  ...(asDocker ? [['as docker compose understands it', asDocker] as [string, Compose]] : []),
];

/** A variable in the spelling that is common to all of a subgraph's. */
const variableOf = (prefix: string, subgraph: string): string =>
  `${prefix}_${subgraph.replaceAll('-', '_').toUpperCase()}`;

describe.each(readings)('docker-compose.yml, %s,', (_reader, compose) => {
  const services = [...compose.services.values()];
  const environmentOf = (name: string) => serviceOf(compose, name).environment;
  const secretsOf = (name: string) => serviceOf(compose, name).secrets.map(({ source }) => source);

  it('has a process for every subgraph, two gateways, a database and a balancer', () => {
    const expected = ['mysql', 'databases', ...subgraphs, ...gateways, 'balancer'];
    expect(services.map(({ name }) => name).sort()).toEqual(expected.sort());
    for (const name of subgraphs) {
      const only = ['subgraph', '--only', name, '--port', String(serviceOf(compose, name).port)];
      expect(serviceOf(compose, name).command).toEqual(expect.arrayContaining(only));
    }
  });

  it.each(gateways)('starts %s with the command of package.json', (name) => {
    const script = scriptOf('gateway');
    expect(serviceOf(compose, name).command.slice(0, script.length)).toEqual(script);
  });

  it('holds no secret, only names of files that neither git nor the image takes in', () => {
    const suspicious = services.flatMap(({ environment }) =>
      Object.entries(environment).filter(
        ([name, value]) =>
          (/PASSWORD|SECRET|TOKEN|KEY|JWKS/.test(name) && !value.startsWith('/run/secrets/')) ||
          (URL.canParse(value) && new URL(value).password !== ''),
      ),
    );
    expect(suspicious).toEqual([]);
    const files = [...compose.secretFiles.values()];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(path.dirname(file)).toBe(projectFile('secrets'));
      expect(execFileSync('git', ['check-ignore', '--no-index', file], { cwd: projectFile() })).toBeDefined();
    }
    expect(filesOfImage()).not.toContain('secrets');
  });

  it('gives every subgraph a database, a user and a password of its own', () => {
    const urls = subgraphs.map((name) => environmentOf(name)[variableOf('DATABASE_URL', name)] ?? '');
    expect(new Set(urls.map((url) => new URL(url).pathname)).size).toBe(subgraphs.length);
    expect(new Set(urls.map((url) => new URL(url).username)).size).toBe(subgraphs.length);
    for (const name of subgraphs) {
      const variables = [variableOf('DATABASE_URL', name), variableOf('DATABASE_PASSWORD_FILE', name)];
      const own = Object.keys(environmentOf(name)).filter((variable) => variable.startsWith('DATABASE_'));
      expect(own.sort()).toEqual(variables.sort());
      expect(environmentOf('databases')).toMatchObject(
        Object.fromEntries(variables.map((variable) => [variable, environmentOf(name)[variable]])),
      );
      expect(secretsOf(name).filter((secret) => secret.startsWith('database-'))).toEqual([
        `database-${name}`,
      ]);
    }
  });

  it('lets the subgraphs sign for themselves, and the gateways only verify', () => {
    for (const name of subgraphs) expect(secretsOf(name)).toContain('signing-key');
    for (const name of gateways) expect(secretsOf(name)).toEqual(['public-keys']);
    expect(secretsOf('balancer')).toEqual([]);
  });

  it('tells every process of ours where the subgraphs are', () => {
    const addresses = Object.fromEntries(
      subgraphs.map((name) => [
        variableOf('SUBGRAPH_URL', name),
        `http://${name}:${serviceOf(compose, name).port}/graphql`,
      ]),
    );
    for (const name of [...subgraphs, ...gateways]) expect(environmentOf(name)).toMatchObject(addresses);
  });

  it('checks the health of every service that goes on running', () => {
    for (const { name, healthcheck, restart } of services) {
      expect({ name, checked: healthcheck !== null }).toEqual({ name, checked: name !== 'databases' });
      expect({ name, restart }).toEqual({ name, restart: name === 'databases' ? 'no' : 'unless-stopped' });
    }
    for (const name of [...subgraphs, ...gateways, 'balancer']) {
      const { healthcheck, port } = serviceOf(compose, name);
      expect(healthcheck?.at(-1)).toBe(`http://127.0.0.1:${port}/health/ready`);
    }
  });

  it('starts the database first and the balancer last, each when those before it are well', () => {
    const order = startOrder(compose).map(({ name }) => name);
    expect(order.slice(0, 2)).toEqual(['mysql', 'databases']);
    expect(order.slice(2, -3).sort()).toEqual([...subgraphs].sort());
    expect(order.slice(-3)).toEqual([...gateways, 'balancer']);
    for (const { dependsOn } of services) {
      for (const [name, condition] of dependsOn) {
        const asked = name === 'databases' ? 'service_completed_successfully' : 'service_healthy';
        expect({ name, condition }).toEqual({ name, condition: asked });
      }
    }
  });

  it('publishes one port, the balancer’s, which leads to both gateways', () => {
    expect(services.flatMap(({ name, published }) => published.map((port) => [name, port]))).toEqual([
      ['balancer', 4000],
    ]);
    const settings = readFileSync(compose.configFiles.get('balancer') ?? '', 'utf8');
    for (const name of gateways) {
      expect(settings).toContain(`server ${name} ${name}:${serviceOf(compose, name).port}\n`);
    }
  });

  it('keeps the database from everything but the subgraphs, and all but the edge from outside', () => {
    const inNetwork = (network: string) =>
      services.filter(({ networks }) => networks.includes(network)).map(({ name }) => name);
    expect(inNetwork('data').sort()).toEqual(['mysql', 'databases', ...subgraphs].sort());
    expect(inNetwork('edge').sort()).toEqual([...gateways, 'balancer'].sort());
    expect([...compose.internalNetworks].sort()).toEqual(['data', 'graph']);
  });

  it('gives no service more than it needs', () => {
    for (const { name, readOnly, dropped, memory } of services) {
      expect({ name, memory }).toEqual({ name, memory: expect.any(String) });
      if (name === 'mysql') continue;
      expect({ name, readOnly, dropped }).toEqual({ name, readOnly: true, dropped: ['ALL'] });
    }
  });
});

it('refuses a service that waits for itself', () => {
  const compose = readCompose();
  const mysql = {
    ...serviceOf(compose, 'mysql'),
    dependsOn: new Map([['balancer', 'service_healthy' as const]]),
  };
  const circular = { ...compose, services: new Map(compose.services).set('mysql', mysql) };
  expect(() => startOrder(circular)).toThrow(/^mysql waits for balancer waits for .* waits for mysql$/);
});

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile').split('\n');
  const stages = lines.filter((line) => line.startsWith('FROM '));

  it('builds in one stage and runs in another, as a user who is not root', () => {
    expect(stages).toHaveLength(2);
    expect(stages[1]).not.toContain(' AS ');
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
  });

  it('is based on a version of Node that the product supports', () => {
    const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
    for (const stage of stages) expect(stage).toMatch(/^FROM node:20-/);
    expect(engines.node).toBe('>=20.19');
  });
});

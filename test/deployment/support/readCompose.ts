import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { projectFile } from '../../../shared/service/projectFile';
import type { Compose, ComposeService, Condition, Mount } from './Compose';

type Listed<Detail> = readonly string[] | Readonly<Record<string, Detail>>;

/** The parts of a service that are read, in every spelling that our file or `docker compose config` uses. */
interface RawService {
  readonly image: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Listed<{ readonly condition: Condition }>;
  readonly secrets?: readonly (string | Partial<Mount>)[];
  readonly configs?: readonly (string | Partial<Mount>)[];
  readonly networks?: Listed<unknown>;
  readonly ports?: readonly (string | { readonly published: string; readonly target: number })[];
  readonly expose?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly deploy?: { readonly resources?: { readonly limits?: { readonly memory?: string } } };
}

interface RawCompose {
  readonly services: Readonly<Record<string, RawService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
}

const namesOf = (listed: Listed<unknown> = []): string[] =>
  Array.isArray(listed) ? [...listed] : Object.keys(listed);

function mountsOf(mounts: RawService['secrets'] = []): Mount[] {
  return mounts.map((mount) => {
    const { source = '', target } = typeof mount === 'string' ? { source: mount } : mount;
    return { source, target: path.posix.resolve('/run/secrets', target ?? source) };
  });
}

function dependenciesOf(listed: RawService['depends_on'] = {}): Map<string, Condition> {
  if (Array.isArray(listed)) return new Map(listed.map((name) => [name, 'service_started']));
  return new Map(Object.entries(listed).map(([name, { condition }]) => [name, condition]));
}

function serviceFrom(name: string, raw: RawService): ComposeService {
  const ports = (raw.ports ?? []).map((port) => {
    const [published, target] =
      typeof port === 'string' ? port.split(':').slice(-2) : [port.published, port.target];
    return { published: Number(published), target: Number(target) };
  });
  const port = Number(raw.expose?.[0] ?? ports[0]?.target ?? NaN);
  return {
    name,
    image: raw.image,
    command: raw.command,
    environment: raw.environment ?? {},
    dependsOn: dependenciesOf(raw.depends_on),
    secrets: mountsOf(raw.secrets),
    configs: mountsOf(raw.configs),
    networks: namesOf(raw.networks),
    published: ports.map(({ published }) => published),
    port: Number.isNaN(port) ? null : port,
    healthcheck: raw.healthcheck?.test.slice(1) ?? null,
    restart: raw.restart ?? 'no',
    readOnly: raw.read_only ?? false,
    dropped: raw.cap_drop ?? [],
    memory: raw.deploy?.resources?.limits?.memory ?? null,
  };
}

const composeFile = projectFile('docker-compose.yml');

function filesOf(entries: RawCompose['secrets']): Map<string, string> {
  return new Map(
    Object.entries(entries).map(([name, { file }]) => [name, path.resolve(projectFile(), file)]),
  );
}

function composeFrom({ services, networks, secrets, configs }: RawCompose): Compose {
  return {
    services: new Map(Object.entries(services).map(([name, raw]) => [name, serviceFrom(name, raw)])),
    secretFiles: filesOf(secrets),
    configFiles: filesOf(configs),
    internalNetworks: Object.keys(networks).filter((name) => networks[name]?.internal),
  };
}

/** docker-compose.yml as it is written. */
export function readCompose(): Compose {
  return composeFrom(parse(readFileSync(composeFile, 'utf8'), { merge: true }) as RawCompose);
}

/** docker-compose.yml as `docker compose config` understands it; null where that plugin does not work. */
export function readComposeAsDocker(): Compose | null {
  const asked = ['compose', '--file', composeFile, 'config', '--format', 'json'];
  const { error, status, stdout } = spawnSync('docker', asked, { encoding: 'utf8' });
  return error || status !== 0 ? null : composeFrom(JSON.parse(stdout) as RawCompose);
}

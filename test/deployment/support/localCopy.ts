import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Compose, ComposeService, Mount } from './Compose';

/** Where things are that a service knows by other names. */
export interface Surroundings {
  /** Folder for the services' own folders. */
  readonly folder: string;
  /** Folder that stands for the image's `/app`. */
  readonly app: string;
  /** Folder with the files that belong in `./secrets`. */
  readonly secrets: string;
  /** This machine's port for each service that listens. */
  readonly ports: ReadonlyMap<string, number>;
  /** The database's administrator here, for its `root`. */
  readonly administrator: string;
}

/** A service's command, environment and files as they work on this machine. */
export interface LocalCopy {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: readonly string[] | null;
  /** Where the command is run. */
  readonly app: string;
  /** Stands for the root of the container: holds the files the service is shown, and nothing else. */
  readonly root: string;
}

type Translate = (text: string) => string;

/** Other services by name and port; itself by 127.0.0.1, by all addresses, or by its port alone. */
function translateAddresses(compose: Compose, own: ComposeService, surroundings: Surroundings): Translate {
  const { ports, administrator } = surroundings;
  const listening = [...compose.services.values()].filter(({ port }) => port !== null);
  const portHere = ports.get(own.name);
  return (text) => {
    let translated = text.replace('mysql://root@', `mysql://${administrator}@`);
    for (const { name, port } of listening) {
      translated = translated.replace(
        new RegExp(`(?<![\\w-])${name}:${port}\\b`, 'g'),
        `127.0.0.1:${ports.get(name)}`,
      );
    }
    return translated
      .replace(`//127.0.0.1:${own.port}/`, `//127.0.0.1:${portHere}/`)
      .replace(`bind :${own.port}\n`, `bind 127.0.0.1:${portHere}\n`)
      .replace(/^0\.0\.0\.0$/, '127.0.0.1')
      .replace(new RegExp(`^${own.port}$`), String(portHere));
  };
}

/** Folders of the container that the service names or is shown files in. */
function foldersOf({ environment, secrets, configs }: ComposeService): string[] {
  const folders = [...secrets, ...configs].map(({ target }) => path.posix.dirname(target));
  return [...new Set([environment.DATA_DIR ?? folders[0], ...folders])].filter(
    (folder) => folder !== undefined,
  );
}

function place(mount: Mount, source: string, root: string, translate: Translate): void {
  const file = path.join(root, mount.target);
  mkdirSync(path.dirname(file), { recursive: true });
  const text = readFileSync(source, 'utf8');
  if (translate(text) === text) copyFileSync(source, file);
  else writeFileSync(file, translate(text));
}

/** Makes a service's folder, with exactly the files it is shown, and translates what it is told about its surroundings. */
export function localCopy(compose: Compose, service: ComposeService, surroundings: Surroundings): LocalCopy {
  const root = path.join(surroundings.folder, service.name);
  mkdirSync(root);
  const addresses = translateAddresses(compose, service, surroundings);
  for (const mount of service.configs) {
    place(mount, compose.configFiles.get(mount.source) ?? '', root, addresses);
  }
  for (const mount of service.secrets) {
    const file = path.basename(compose.secretFiles.get(mount.source) ?? '');
    place(mount, path.join(surroundings.secrets, file), root, (text) => text);
  }
  const folders = foldersOf(service);
  const translate: Translate = (text) => {
    const inside = folders.some((folder) => text === folder || text.startsWith(`${folder}/`));
    return inside ? path.join(root, text) : addresses(text);
  };
  return {
    root,
    app: surroundings.app,
    command: service.command.map(translate),
    healthcheck: service.healthcheck?.map(translate) ?? null,
    environment: Object.fromEntries(
      Object.entries(service.environment).map(([name, value]) => [name, translate(value)]),
    ),
  };
}

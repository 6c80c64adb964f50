import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectFile } from '../../../shared/service/projectFile';
import { freePort } from '../../support/freePort';
import { buildImage } from './buildImage';
import { serviceOf, type Compose, type ComposeService } from './Compose';
import { localCopy, type Surroundings } from './localCopy';
import { LocalService } from './LocalService';

/** Milliseconds a service has until it is healthy, here where all of them share a machine with the other tests. */
const LONGEST_START = 120_000;
/** Milliseconds between asking a service to end and ending it, as a rule of Docker's. */
const GRACE = 15_000;

/** The services of docker-compose.yml as processes of this machine, apart from those that run elsewhere already. */
export class LocalDeployment {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'standards-deployment-'));
  readonly secrets = path.join(this.folder, 'secrets');
  readonly #services = new Map<string, LocalService>();
  readonly #starts = new Map<string, Promise<void>>();
  #surroundings: Surroundings | undefined;

  constructor(readonly compose: Compose) {
    writeFileSync(path.join(this.folder, 'processes'), '');
    const watcher = path.join(__dirname, 'watchProcesses.sh');
    spawn('sh', [watcher, this.folder, String(process.pid)], { detached: true, stdio: 'ignore' }).unref();
    const created = spawnSync(
      process.execPath,
      [projectFile('shared', 'deployment', 'createSecrets.cjs'), this.secrets],
      { encoding: 'utf8' },
    );
    if (created.status !== 0) throw new Error(`The secrets were not created: ${created.stderr}`);
  }

  /** A secret, by the name of its file. */
  secret(file: string): string {
    return readFileSync(path.join(this.secrets, file), 'utf8').trimEnd();
  }

  /** The address of a service here, e.g. `http://127.0.0.1:23456`. */
  addressOf(name: string): string {
    return `http://127.0.0.1:${this.#surroundings?.ports.get(name)}`;
  }

  /** A service that has been started. */
  service(name: string): LocalService {
    const service = this.#services.get(name);
    if (!service) throw new Error(`${name} does not run`);
    return service;
  }

  get running(): readonly LocalService[] {
    return [...this.#services.values()];
  }

  /** Names of the services, in the order in which they were started. */
  get started(): readonly string[] {
    return [...this.#services.keys()];
  }

  /**
   * Starts every service as soon as what it waits for is as it should be; resolves when all are healthy or complete.
   * @param elsewhere ports of the services that run already, or that are left out
   */
  async up(administrator: string, elsewhere: ReadonlyMap<string, number>): Promise<void> {
    const ports = new Map(elsewhere);
    for (const { name, port } of this.compose.services.values()) {
      if (port !== null && !ports.has(name)) ports.set(name, await freePort());
    }
    const app = buildImage(this.folder);
    this.#surroundings = { folder: this.folder, app, secrets: this.secrets, ports, administrator };
    for (const name of elsewhere.keys()) this.#starts.set(name, Promise.resolve());
    await Promise.all([...this.compose.services.values()].map((service) => this.#start(service)));
  }

  #start(service: ComposeService): Promise<void> {
    const known = this.#starts.get(service.name);
    if (known) return known;
    const start = this.#startAfterOthers(service);
    this.#starts.set(service.name, start);
    return start;
  }

  async #startAfterOthers(service: ComposeService): Promise<void> {
    const others = [...service.dependsOn.keys()].map((name) => serviceOf(this.compose, name));
    await Promise.all(others.map((other) => this.#start(other)));
    await this.launch(service.name);
  }

  /** Starts a service, for the first time or again, and waits until it is healthy or complete. */
  async launch(name: string): Promise<void> {
    if (!this.#surroundings) throw new Error('Nothing runs yet.');
    const declared = serviceOf(this.compose, name);
    rmSync(path.join(this.folder, name), { recursive: true, force: true });
    const service = new LocalService(name, localCopy(this.compose, declared, this.#surroundings));
    this.#services.set(name, service);
    appendFileSync(path.join(this.folder, 'processes'), `${service.pid}\n`);
    if (declared.healthcheck) await service.becomesHealthy(LONGEST_START);
    else await service.completes();
  }

  /** Ends every service, the slow ones by force, and removes the folder. */
  async down(): Promise<void> {
    const all = this.running;
    const end = Promise.all(all.map((service) => service.stop()));
    const timer = setTimeout(() => all.forEach((service) => void service.stop('SIGKILL')), GRACE);
    await end;
    clearTimeout(timer);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

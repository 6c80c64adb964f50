import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../../support/waitFor';
import type { LocalCopy } from './localCopy';

/** Milliseconds between two health checks: each is a process, and takes its time from the service it checks. */
const CHECK_INTERVAL = 500;

/** `node` is the one that runs the tests, also where another is first on the PATH. */
function programOf(name: string): string {
  return name === 'node' ? process.execPath : name;
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
}

/** A service of docker-compose.yml as a process of this machine. */
export class LocalService {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #stdout = '';
  #stderr = '';

  constructor(
    readonly name: string,
    private readonly copy: LocalCopy,
  ) {
    const [program = '', ...args] = copy.command;
    this.#child = spawn(programOf(program), args, {
      cwd: copy.app,
      env: { PATH: process.env.PATH, ...copy.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What it has written to stderr so far, by lines. */
  get logLines(): string[] {
    return this.#stderr.split('\n').filter((line) => line !== '');
  }

  /** Waits until its own health check succeeds. @throws Error with its output when it ends before */
  async becomesHealthy(longest: number): Promise<void> {
    await waitFor(
      `${this.name} to become healthy`,
      async () => {
        if (this.#child.exitCode !== null || this.#child.signalCode !== null) throw this.#failure();
        return this.#isHealthy();
      },
      longest,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${this.#stdout}${this.#stderr}`);
    });
  }

  async #isHealthy(): Promise<boolean> {
    const [program = '', ...args] = this.copy.healthcheck ?? ['false'];
    const check = spawn(programOf(program), args, { cwd: this.copy.app, stdio: 'ignore' });
    const [code] = await once(check, 'close');
    if (code !== 0) await pause(CHECK_INTERVAL);
    return code === 0;
  }

  /** Waits until it has ended well. @throws Error with its output when it ends badly */
  async completes(): Promise<void> {
    if ((await this.#ended) !== 0) throw this.#failure();
  }

  /** Asks it to end, as Docker does; resolves to its exit code, null when a signal ended it. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }

  #failure(): Error {
    return new Error(`${this.name} ended with ${this.#child.exitCode}:\n${this.#stdout}${this.#stderr}`);
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../../../shared/service/projectFile';
import { Program } from './Program';

/** How a program is to be started. */
export interface ProgramStart {
  readonly name: string;
  /** What node is given: a file, and its arguments. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Whether it is sent messages. */
  readonly isTold?: boolean;
}

const watcher = projectFile('test', 'deployment', 'support', 'watchProcesses.sh');

/** Every process of a run and its folder of temporary files; none of them outlives it, however it ends. */
export class Processes {
  readonly folder = mkdtempSync(join(tmpdir(), 'standards-gateway-bench-'));
  readonly #children: ChildProcess[] = [];

  constructor() {
    writeFileSync(join(this.folder, 'processes'), '');
    mkdirSync(join(this.folder, 'empty'));
    spawn('sh', [watcher, this.folder, String(process.pid)], { detached: true, stdio: 'ignore' }).unref();
    process.once('exit', () => this.end());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(1));
  }

  /**
   * Starts a node program in an empty folder and, so that all are alike, in an environment that says no more than that
   * this is production. What it writes to stderr is thrown away.
   */
  start({ name, args, env = {}, isTold = false }: ProgramStart): Program {
    const child = spawn(process.execPath, args, {
      cwd: join(this.folder, 'empty'),
      env: { PATH: process.env.PATH, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'ignore', ...(isTold ? (['ipc'] as const) : [])],
      serialization: 'advanced',
    });
    this.#children.push(child);
    appendFileSync(join(this.folder, 'processes'), `${String(child.pid)}\n`);
    return new Program(name, child);
  }

  /** Ends all processes and removes the folder. */
  end(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

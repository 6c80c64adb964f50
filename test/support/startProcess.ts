import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { waitFor } from './waitFor';

/** A process of the tests' own, running a TypeScript file. */
export interface TestProcess {
  readonly child: ChildProcess;
  /** What it has written to stdout so far, by lines. */
  readonly lines: readonly string[];
  /** Resolves when it has ended. @throws when it ended badly, with what it wrote to stderr */
  ended(): Promise<void>;
  /** Waits for a line that begins like this. */
  line(beginning: string): Promise<string>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** Starts a process that runs a TypeScript file of the tests. */
export function startProcess(
  file: string,
  values: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): TestProcess {
  const register = path.join(__dirname, 'registerTypescript.cjs');
  const child = spawn(process.execPath, ['-r', register, file, ...values], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let rest = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const end = once(child, 'close');
  const ended = async (): Promise<void> => {
    const [code] = await end;
    if (code !== 0) throw new Error(`The process ended with ${String(code)}: ${complaints}`);
  };
  return {
    child,
    lines,
    ended,
    line: (beginning) =>
      waitFor(`the line ${beginning}`, () => {
        if (child.exitCode !== null) throw new Error(`The process ended early: ${complaints}`);
        return lines.find((line) => line.startsWith(beginning));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
  };
}

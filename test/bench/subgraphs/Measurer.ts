import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RecordedFetch } from '../../support/recordFetches';

/**
 * How a fetch is answered: `whole` as a gateway asks for it; `interpreted` by graphql-js and `compiled` by plans are the
 * execution alone, without looking the operation up and checking who asks.
 */
export type Way = 'whole' | 'interpreted' | 'compiled';

/** A fetch to be answered so many times. */
export interface Task {
  readonly fetch: RecordedFetch;
  readonly way: Way;
  readonly times: number;
}

const register = join(__dirname, '..', '..', 'support', 'registerTypescript.cjs');

/** Starts one of the processes of this benchmark. */
export function startProcess(file: string, ...args: string[]): ChildProcess {
  return fork(join(__dirname, file), args, {
    execArgv: ['-r', register],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
}

/** What a process of this benchmark tells. @throws Error when it ends without a word */
export async function told<Message>(child: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const end = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error(`a process of the benchmark ended with ${String(child.exitCode)}`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message'), end])) as [Message];
    return message;
  } finally {
    end.catch(() => undefined);
    ended.abort();
  }
}

/** The subgraphs of one checkout in a process of their own, and what answering takes there. */
export class Measurer {
  private constructor(private readonly child: ChildProcess) {}

  static async open(checkout: string, folder: string): Promise<Measurer> {
    const child = startProcess('measureFetches.ts', checkout, folder);
    await told<'ready'>(child);
    return new Measurer(child);
  }

  /** Processor time of one answer; microseconds. */
  async measure(task: Task): Promise<number> {
    this.child.send(task);
    return told<number>(this.child);
  }

  close(): void {
    this.child.kill();
  }
}

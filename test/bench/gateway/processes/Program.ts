import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '../../../support/waitFor';

/** Long enough to build the product first. */
const LONGEST_START_MS = 240_000;

const READY = /^ready\b ?/;

/** A program that runs in a process of its own. */
export class Program {
  readonly #lines: string[] = [];
  #rest = '';

  constructor(
    readonly name: string,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (this.#rest + text).split('\n');
      this.#rest = parts.pop() ?? '';
      // What it says once it runs is of no interest, and a talkative one must not fill our memory.
      if (this.#lines.length < 1000) this.#lines.push(...parts);
    });
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  /** What it says behind `ready`, e.g. its address. @throws Error with its last line when it ends before */
  async ready(): Promise<string> {
    const line = await this.startsTo(() => this.#lines.find((each) => READY.test(each)));
    return line.replace(READY, '');
  }

  /** Waits until a condition holds, as long as the program runs. @throws Error with its last line when it ends before */
  startsTo<Result>(
    condition: () => Result | undefined | false | Promise<Result | undefined | false>,
  ): Promise<Result> {
    const look = async (): Promise<Result | undefined | false> => {
      const found = await condition();
      const { exitCode, signalCode } = this.child;
      // One that has said what was waited for may end before anybody looks.
      if (found || (exitCode === null && signalCode === null)) return found;
      const [last] = this.#lines.filter((line) => line !== '').slice(-1);
      throw new Error(`${this.name} ended while it started: ${last ?? 'it said nothing'}`);
    };
    return waitFor(`${this.name} to start`, look, LONGEST_START_MS);
  }

  /** Sends a message to a program of ours, and gives its reply. */
  async tell<Reply>(message: object): Promise<Reply> {
    const reply = once(this.child, 'message');
    this.child.send(message);
    return (await reply)[0] as Reply;
  }

  /** Ends it at once. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchClient } from './clients';

/** What a client spent on replies of one size. */
export interface ClientFigure {
  readonly client: string;
  readonly bytes: number;
  /** Processor time of this process for one request, the median of all rounds; microseconds. */
  readonly microseconds: number;
}

/** How much is measured. */
export interface Measurement {
  /** Sizes of the replies; bytes. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Processor time that one client takes for one round, about; milliseconds. */
  readonly roundMs: number;
}

/** A sender on its way through the rounds. */
interface Runner {
  readonly client: string;
  readonly send: () => Promise<unknown>;
  /** How many make a round. */
  readonly requests: number;
  readonly spent: number[];
}

const IN_FLIGHT = 32;
const TRIAL_REQUESTS = 100;

/** Sends requests, as many at a time as a gateway has under way; gives the processor time for one, in microseconds. */
async function spend(send: () => Promise<unknown>, requests: number): Promise<number> {
  const before = process.cpuUsage();
  let left = requests;
  const sendOn = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sendOn));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** How many requests make a round; the code is warm when that is known. */
async function requestsInRound(send: () => Promise<unknown>, roundMs: number): Promise<number> {
  let requests = TRIAL_REQUESTS;
  for (;;) {
    const wanted = Math.ceil((roundMs * 1_000) / (await spend(send, requests)));
    if (wanted < 2 * requests) return wanted;
    requests = Math.min(wanted, 4 * requests);
  }
}

/** Lets clients ask the same server in turns, so that whatever else the machine does meets all of them alike. */
export async function measureClients(
  clients: readonly BenchClient[],
  { sizes, rounds, roundMs }: Measurement,
): Promise<readonly ClientFigure[]> {
  const server = fork(join(__dirname, 'replyServer.ts'), {
    execArgv: ['-r', join(__dirname, '..', '..', 'support', 'registerTypescript.cjs')],
  });
  const [port] = (await once(server, 'message')) as [number];
  const figures: ClientFigure[] = [];
  for (const bytes of sizes) {
    const url = new URL(`http://127.0.0.1:${port}/${bytes}`);
    const runners: Runner[] = [];
    for (const { name, senderTo } of clients) {
      const send = senderTo(url);
      runners.push({ client: name, send, requests: await requestsInRound(send, roundMs), spent: [] });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { send, requests, spent } of runners) spent.push(await spend(send, requests));
    }
    for (const { client, spent } of runners) figures.push({ client, bytes, microseconds: median(spent) });
  }
  server.disconnect();
  await Promise.all(clients.map((client) => client.close()));
  return figures;
}

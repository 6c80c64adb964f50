import { Pool } from 'undici';
import { Departure } from '../../../gateway/transport/Departure';
import { HttpTransport } from '../../../gateway/transport/HttpTransport';
import { replyOf } from '../../../gateway/transport/replyOf';
import type { SubgraphCall } from '../../../gateway/transport/SubgraphTransport';
import { ANONYMOUS } from '../../../shared/identity';

/** A way to send one operation to an address. */
export interface BenchClient {
  readonly name: string;
  /** Gives what sends the operation once, and resolves when the reply is there. */
  readonly senderTo: (url: URL) => () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The operation that every client sends. */
export const benchOperation = {
  query:
    'query Listed($first: Int!, $after: String) { ecology { standards(first: $first, after: $after) ' +
    '{ __typename id code title status effectiveOn } } }',
  operationName: 'Listed',
  variables: { first: 20, after: 'c3RhbmRhcmQ6ZWNvbG9neTpEQjMyL1QgMTAwMC0yMDE5' },
};
const REQUEST_ID = '1f0d7c1e-0000-4000-8000-000000000000';
const DEADLINE_MS = 10_000;
const CONNECTIONS = 64;

function benchCall(): SubgraphCall {
  return {
    identity: ANONYMOUS,
    authorization: null,
    requestId: REQUEST_ID,
    deadline: performance.now() + DEADLINE_MS,
    departure: new Departure(),
  };
}

/** The gateway's own client, with replies parsed or as bytes. */
export function ownClient(as: 'parsed' | 'bytes'): BenchClient {
  const urls = new Map<string, URL>();
  const transport = new HttpTransport((subgraph) => urls.get(subgraph));
  const { query, operationName, variables } = benchOperation;
  return {
    name: `own, ${as}`,
    senderTo: (url) => {
      urls.set(url.pathname, url);
      const { send, sendForBytes } = transport.prepare({ subgraph: url.pathname, query, operationName });
      const chosen = as === 'bytes' && sendForBytes ? sendForBytes : send;
      return () => chosen(JSON.stringify(variables), benchCall());
    },
    close: () => transport.close(),
  };
}

/** What a gateway does that has undici for its client: a pool for each address, and a timer and a signal for each request. */
export function undiciClient(): BenchClient {
  const pools: Pool[] = [];
  return {
    name: 'undici, parsed',
    senderTo: (url) => {
      const pool = new Pool(url.origin, { connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 });
      pools.push(pool);
      return () =>
        untilDeadline(DEADLINE_MS, new AbortController().signal, (signal) => ask(pool, url, signal));
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

async function ask(pool: Pool, { pathname }: URL, signal: AbortSignal): Promise<unknown> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: pathname,
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': REQUEST_ID },
    body: JSON.stringify(benchOperation),
    signal,
  });
  if (statusCode !== 200) throw new Error(`HTTP status ${statusCode}`);
  const chunks: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(chunk);
  return replyOf(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Ends the work at a deadline or when the caller leaves, by the means of the platform. */
async function untilDeadline<Result>(
  milliseconds: number,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const leave = (): void => ending.abort(new Error('the caller has left'));
  const timer = setTimeout(() => ending.abort(new Error('too late')), milliseconds);
  caller.addEventListener('abort', leave, { once: true });
  const ended = new Promise<never>((_resolve, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason as Error), { once: true });
  });
  try {
    return await Promise.race([ended, work(ending.signal)]);
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', leave);
  }
}

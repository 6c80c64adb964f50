import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const BACKLOG = 1024;
/** Longer than a run: a gateway that waits for its turn is not to find its connections closed. */
const KEEP_ALIVE_MS = 3_600_000;

/** Serves at a free port of this machine alone, and gives its address. */
export async function listen(handler: RequestListener): Promise<string> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true }, handler);
  server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG });
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
}

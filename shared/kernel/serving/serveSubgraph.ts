import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { DomainError, type ErrorCode } from '../../errors';
import { identityOfHeader, type IdentityKeys } from '../../identity';
import { closeServer, followConnections } from '../../service/closeServer';
import { log } from '../../service/log';
import { subgraphExecutor } from './executeSubgraph';
import { readBody } from './readBody';
import type { SubgraphRuntime } from './SubgraphRuntime';
import { isRecord } from '../../service/isRecord';

/** A subgraph that listens. */
export interface ServedSubgraph {
  readonly url: string;
  /** Stops listening; requests under way are finished, for at most eight seconds. */
  close(): Promise<void>;
}

/** Largest operation a gateway sends: representations of a few thousand entities stay well below. */
const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

interface Reply {
  readonly status: number;
  readonly body: object;
  /** Set when the rest of the request is not read, so that the connection is of no more use. */
  readonly isLast?: boolean;
}

function refusal(status: number, code: ErrorCode, message: string): Reply {
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}

const tooLarge: Reply = {
  ...refusal(413, 'PAYLOAD_TOO_LARGE', 'The request body is larger than 4 MiB.'),
  isLast: true,
};

interface OperationBody {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

function parseBody(text: string): OperationBody | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(body)) return null;
  const { query, variables = {}, operationName } = body;
  if (typeof query !== 'string' || !(variables === null || isRecord(variables))) return null;
  if (!(operationName == null || typeof operationName === 'string')) return null;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function send(response: ServerResponse, { status, body, isLast }: Reply): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(isLast && { connection: 'close' }),
  });
  response.end(text);
}

/** What a subgraph answers to one HTTP request. */
function handlerOf(runtime: SubgraphRuntime, keys: IdentityKeys) {
  const execute = subgraphExecutor(runtime);
  return async (request: IncomingMessage): Promise<Reply> => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/health/live' || path === '/health/ready') return { status: 200, body: { status: 'ok' } };
    if (path !== '/graphql') return refusal(404, 'BAD_REQUEST', 'The subgraph is at /graphql.');
    if (request.method !== 'POST') return refusal(405, 'BAD_REQUEST', 'Use POST.');
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      return refusal(415, 'BAD_REQUEST', 'Send application/json.');
    }
    const text = await readBody(request, LARGEST_BODY_BYTES);
    if (text === null) return tooLarge;
    const operation = parseBody(text);
    if (!operation) return refusal(400, 'BAD_REQUEST', 'The body is not a GraphQL request in JSON.');
    try {
      const identity = await identityOfHeader(request.headers.authorization, keys);
      const requestId = String(request.headers['x-request-id'] ?? randomUUID());
      return { status: 200, body: await execute({ ...operation, identity, requestId }) };
    } catch (error) {
      if (error instanceof DomainError) return refusal(401, error.code, error.message);
      throw error;
    }
  };
}

/** Serves a subgraph over HTTP at `/graphql`, to gateways and to agencies that ask it directly; it trusts only tokens it verified. */
export async function serveSubgraph(
  runtime: SubgraphRuntime,
  { port, host, keys }: { readonly port: number; readonly host: string; readonly keys: IdentityKeys },
): Promise<ServedSubgraph> {
  const handle = handlerOf(runtime, keys);
  const server = createServer((request, response) => {
    handle(request)
      .catch((error: unknown) => {
        log.error('a request failed', { subgraph: runtime.name, error });
        return refusal(500, 'INTERNAL', 'Something failed on our side.');
      })
      .then((reply) => send(response, reply))
      .catch((error: unknown) => log.error('an answer could not be sent', { subgraph: runtime.name, error }));
  });
  const connections = followConnections(server);
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}/graphql`,
    close: () => closeServer(server, connections),
  };
}

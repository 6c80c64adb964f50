import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import { ANONYMOUS } from '../../../shared/identity';
import type { SampleSubgraph } from './sampleSubgraphs';

/** What a subgraph does instead of answering. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** An operation as the subgraph received it. */
export interface ReceivedOperation {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
}

/** Serves a sample subgraph over HTTP, or misbehaves on demand. */
export class SubgraphServer {
  /** Null while it behaves. */
  misbehaviour: Misbehaviour | null = null;
  readonly received: ReceivedOperation[] = [];
  readonly #server: Server;
  #port = 0;

  constructor(private readonly subgraph: SampleSubgraph) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** Starts on a free port, or on the one it had before. */
  async start(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables: Record<string, unknown>;
      operationName?: string;
    };
    this.received.push({ headers: request.headers, query });
    if (this.misbehaviour) return this.misbehaviour(request, response);
    const { schema } = this.subgraph;
    const contextValue = { identity: ANONYMOUS };
    const result = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      contextValue,
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }
}

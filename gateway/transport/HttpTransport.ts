import { Pool } from 'undici';
import { DomainError } from '../../shared/errors';
import { log } from '../../shared/service/log';
import { checkEntities } from './checkEntities';
import { readReply } from './readReply';
import { sectorUnavailable } from './sectorFailure';
import type { SubgraphReply, SubgraphRequest, SubgraphTransport } from './SubgraphTransport';
import { untilDeadline } from './untilDeadline';

/** Connections kept to one subgraph; further requests wait, so that one slow sector cannot use up all sockets. */
const CONNECTIONS = 64;
const KEEP_ALIVE_MS = 30_000;
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** Sends operations to subgraphs over HTTP/1.1, on kept-alive connections, one pool per origin. Follows no redirects. */
export class HttpTransport implements SubgraphTransport {
  readonly #pools = new Map<string, Pool>();

  /** `urlOf` is asked at each request, so that a subgraph may move while the gateway runs. */
  constructor(private readonly urlOf: (subgraph: string) => URL | undefined) {}

  async send(request: SubgraphRequest): Promise<SubgraphReply> {
    const { subgraph, requestId } = request;
    try {
      return await untilDeadline(request, (signal) => this.#post(request, signal));
    } catch (error) {
      if (!request.signal.aborted) log.warn('a subgraph failed', { subgraph, requestId, error });
      throw error instanceof DomainError ? error : sectorUnavailable(subgraph);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  async #post(request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphReply> {
    const { subgraph, query, variables, operationName, authorization, requestId } = request;
    const url = this.urlOf(subgraph);
    if (!url) throw new Error('no address is known for this subgraph');
    const response = await this.#pool(url.origin).request({
      method: 'POST',
      path: url.pathname + url.search,
      headers: {
        'content-type': 'application/json',
        accept: ACCEPT,
        'x-request-id': requestId,
        ...(authorization !== null && { authorization }),
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    });
    const reply = await readReply(response);
    checkEntities(request, reply);
    return reply;
  }

  #pool(origin: string): Pool {
    const known = this.#pools.get(origin);
    if (known) return known;
    // The deadline of each request bounds headers and body; the pool's own timers would only repeat it.
    const pool = new Pool(origin, {
      connections: CONNECTIONS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    this.#pools.set(origin, pool);
    return pool;
  }
}

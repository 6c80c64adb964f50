import { Deadlines } from './Deadlines';
import { ConnectionPool } from './http/ConnectionPool';
import { HttpOperation, type HttpRoutes } from './http/HttpOperation';
import type { PreparedOperation, SubgraphOperation, SubgraphTransport } from './SubgraphTransport';

const SWEEP_MS = 1_000;

/**
 * Sends operations to subgraphs over HTTP/1.1, on kept-alive connections; follows no redirects. Each subgraph has a
 * pool of its own, even where several share an origin: one that hangs takes no connection from the others.
 */
export class HttpTransport implements SubgraphTransport {
  readonly #pools = new Map<string, ConnectionPool>();
  readonly #routes: HttpRoutes;
  readonly #sweeper = setInterval(() => {
    for (const pool of this.#pools.values()) pool.sweep();
  }, SWEEP_MS).unref();
  #isClosed = false;

  /** `urlOf` is asked at each sending, so that a subgraph may move while the gateway runs; it gives the same object until then. */
  constructor(urlOf: (subgraph: string) => URL | undefined) {
    this.#routes = {
      deadlines: new Deadlines(),
      urlOf,
      poolOf: (subgraph, url) => this.#poolOf(subgraph, url),
    };
  }

  prepare(operation: SubgraphOperation): PreparedOperation {
    return new HttpOperation(operation, this.#routes);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#sweeper);
    const reason = closed();
    await Promise.all([...this.#pools.values()].map((pool) => pool.close(reason)));
  }

  #poolOf(subgraph: string, { protocol, origin }: URL): ConnectionPool {
    if (this.#isClosed) throw closed();
    const key = `${subgraph} ${origin}`;
    const known = this.#pools.get(key);
    if (known) return known;
    if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`no HTTP address: ${origin}`);
    const pool = new ConnectionPool(new URL(origin));
    this.#pools.set(key, pool);
    return pool;
  }
}

function closed(): Error {
  return new Error('the transport has been closed');
}

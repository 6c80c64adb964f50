import type { Deadlines } from '../Deadlines';
import { replyOf } from '../replyOf';
import type { PreparedOperation, SubgraphCall, SubgraphOperation, SubgraphReply } from '../SubgraphTransport';
import { checkHead } from './checkHead';
import type { ConnectionPool } from './ConnectionPool';
import { Exchange, type Reading } from './Exchange';
import { RequestTemplate } from './RequestTemplate';

/** What operations have in common. */
export interface HttpRoutes {
  readonly deadlines: Deadlines;
  /** Asked at each sending, so that a subgraph may move. */
  urlOf(subgraph: string): URL | undefined;
  poolOf(subgraph: string, url: URL): ConnectionPool;
}

interface Route {
  readonly url: URL;
  readonly template: RequestTemplate;
  readonly pool: ConnectionPool;
}

const REPLY: Reading<SubgraphReply> = {
  accept: checkHead,
  read: (reply) => replyOf(JSON.parse(reply.body().toString('utf8'))),
};
const BYTES: Reading<Buffer> = { accept: checkHead, read: (reply) => reply.ownBody() };

/** An operation for one subgraph, sent over HTTP. */
export class HttpOperation implements PreparedOperation {
  #route: Route | null = null;

  constructor(
    private readonly operation: SubgraphOperation,
    private readonly routes: HttpRoutes,
  ) {}

  readonly send = (variables: string, call: SubgraphCall): Promise<SubgraphReply> =>
    this.#exchange(variables, call, REPLY);

  readonly sendForBytes = (variables: string, call: SubgraphCall): Promise<Buffer> =>
    this.#exchange(variables, call, BYTES);

  #exchange<Result>(variables: string, call: SubgraphCall, reading: Reading<Result>): Promise<Result> {
    const exchange = new Exchange(this.operation, call, reading, this.routes.deadlines);
    if (exchange.isSettled) return exchange.promise;
    try {
      const { template, pool } = this.#currentRoute();
      exchange.request = template.fill(variables, call);
      pool.send(exchange);
    } catch (error) {
      exchange.fail(error);
    }
    return exchange.promise;
  }

  #currentRoute(): Route {
    const { subgraph } = this.operation;
    const url = this.routes.urlOf(subgraph);
    if (!url) throw new Error('no address is known for this subgraph');
    if (this.#route?.url !== url) {
      const template = new RequestTemplate(this.operation, url);
      this.#route = { url, template, pool: this.routes.poolOf(subgraph, url) };
    }
    return this.#route;
  }
}

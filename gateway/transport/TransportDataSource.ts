import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { subgraphErrors } from '../errors/subgraphErrors';
import type { GatewayContext } from '../execution/RequestCall';
import type { SubgraphTransport } from './SubgraphTransport';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;
type Reply = Awaited<ReturnType<GraphQLDataSource<GatewayContext>['process']>>;

/** Lets the executor of @apollo/gateway fetch from one subgraph through a transport. */
export class TransportDataSource implements GraphQLDataSource<GatewayContext> {
  constructor(
    private readonly subgraph: string,
    private readonly transport: SubgraphTransport,
    /** Time the subgraphs have to answer one request, all its fetches together; milliseconds. */
    private readonly deadlineMs: number,
  ) {}

  async process({ request, context }: Options): Promise<Reply> {
    const { call } = context as GatewayContext;
    call.deadline ??= performance.now() + this.deadlineMs;
    const reply = await this.transport.send({
      subgraph: this.subgraph,
      query: request.query ?? '',
      variables: request.variables ?? {},
      operationName: request.operationName,
      identity: call.identity,
      authorization: call.authorization,
      requestId: call.requestId,
      deadline: call.deadline,
      signal: call.signal,
    });
    const errors = subgraphErrors(reply, this.subgraph, call.requestId);
    return { data: reply.data, ...(errors.length > 0 && { errors }) };
  }
}

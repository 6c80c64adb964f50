import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { subgraphErrors } from '../errors/subgraphErrors';
import type { GatewayContext } from '../execution/RequestCall';
import { checkEntities } from './checkEntities';
import { sectorFailure } from './sectorFailure';
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
    const { identity, authorization, requestId, departure } = call;
    const { query = '', variables = {}, operationName } = request;
    const deadline = (call.deadline ??= performance.now() + this.deadlineMs);
    const reply = await this.transport
      .prepare({ subgraph: this.subgraph, query, operationName })
      .send(JSON.stringify(variables), { identity, authorization, requestId, deadline, departure });
    try {
      checkEntities(variables, reply);
    } catch (error) {
      throw sectorFailure(this.subgraph, call, error);
    }
    const errors = subgraphErrors(reply, this.subgraph, requestId);
    return { data: reply.data, ...(errors.length > 0 && { errors }) };
  }
}

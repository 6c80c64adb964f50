import '../disableTelemetry';
import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { log } from '../../shared/service/log';
import type { Contract } from '../admission/admitOperation';
import type { CheckedSupergraph } from '../supergraph/readSupergraph';
import type { SubgraphTransport } from '../transport/SubgraphTransport';
import { TransportDataSource } from '../transport/TransportDataSource';

/** How a graph is served. */
export interface LiveGraphOptions {
  readonly transport: SubgraphTransport;
  /** Time the subgraphs have to answer one request; milliseconds. */
  readonly deadlineMs: number;
  /** Shows the schema to callers without a token. */
  readonly schemaIsPublic: boolean;
}

/** What @apollo/gateway has to say is for whoever debugs it; its warnings and errors are for the operator. */
const gatewayLogger = {
  debug: () => undefined,
  info: (message?: unknown) => log.debug('@apollo/gateway', { says: message }),
  warn: (message?: unknown) => log.warn('@apollo/gateway', { says: message }),
  error: (message?: unknown) => log.error('@apollo/gateway', { says: message }),
};

/** The supergraph being served, as @apollo/gateway plans and executes it; another can take its place at any time. */
export class LiveGraph {
  readonly gateway: ApolloGateway;
  readonly #contracts = new WeakMap<GraphQLSchema, Contract>();
  #current: CheckedSupergraph;
  #update: ((sdl: string) => void) | null = null;

  constructor(supergraph: CheckedSupergraph, { transport, deadlineMs, schemaIsPublic }: LiveGraphOptions) {
    this.#current = supergraph;
    this.gateway = new ApolloGateway({
      logger: gatewayLogger,
      buildService: ({ name }) => new TransportDataSource(name, transport, deadlineMs),
      // Otherwise any caller may have the plan, with the names of subgraphs, by a request header.
      __exposeQueryPlanExperimental: false,
      supergraphSdl: ({ update }) => {
        this.#update = update;
        return Promise.resolve({ supergraphSdl: this.#current.sdl });
      },
    });
    this.gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      this.#contracts.set(apiSchema, { schema: apiSchema, access: this.#current.access, schemaIsPublic });
    });
  }

  /** What operations on a schema are held against; a request keeps the schema it began with while another is swapped in. */
  contractOf(schema: GraphQLSchema): Contract {
    const contract = this.#contracts.get(schema);
    if (!contract) throw new Error('a schema that was never served');
    return contract;
  }

  /**
   * Puts a checked supergraph in place of the present one; requests under way are not disturbed. One that cannot be
   * planned leaves @apollo/gateway between the two, so the old one is put back.
   * @throws Error saying why
   */
  swap(supergraph: CheckedSupergraph): void {
    if (!this.#update) throw new Error('the gateway has not been started');
    const previous = this.#current;
    this.#current = supergraph;
    try {
      this.#update(supergraph.sdl);
    } catch (error) {
      this.#current = previous;
      this.#update(previous.sdl);
      throw error;
    }
  }
}

import type { GraphQLSchema } from 'graphql';
import type { Identity } from '../../identity';

/** For whom an operation is executed. */
export interface Caller {
  readonly identity: Identity;
  readonly requestId: string;
}

/** A subgraph that is ready to answer: its schema, and what its resolvers are given with each request. */
export interface SubgraphRuntime {
  /** Its name in the supergraph: the folder's. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  contextFor(caller: Caller): object;
  close(): Promise<void>;
}

import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { LiveGraph } from '../graph/LiveGraph';
import type { GatewayContext } from './GatewayContext';

type FrontGateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** Lets @apollo/server follow the schema being served. What it admits is answered by a plugin, so nothing is left to execute. */
export function frontGateway(graph: LiveGraph): FrontGateway {
  let unfollow = (): void => undefined;
  return {
    onSchemaLoadOrUpdate: (listener) => (unfollow = graph.follow(listener)),
    load: () =>
      Promise.resolve({ executor: () => Promise.reject(new Error('an operation passed by the pipeline')) }),
    stop: () => {
      unfollow();
      return Promise.resolve();
    },
  };
}

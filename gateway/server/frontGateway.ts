import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { LiveGraph } from '../graph/LiveGraph';

/** Lets @apollo/server follow the schema being served. What it admits is answered by a plugin, so nothing is left to execute. */
export function frontGateway(graph: LiveGraph): GatewayInterface {
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

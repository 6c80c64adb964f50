import '../disableTelemetry';
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { log } from '../../shared/service/log';
import type { LiveGraph } from '../execution/LiveGraph';
import type { GatewayContext, RequestCall } from '../execution/RequestCall';
import { MAX_TOKENS } from '../limits/maxTokens';
import { admissionPlugin } from './admissionPlugin';
import { tell } from './requestScope';

const frontLogger = {
  debug: () => undefined,
  info: (message?: unknown) => log.debug('@apollo/server', { says: message }),
  warn: (message?: unknown) => log.warn('@apollo/server', { says: message }),
  error: (message?: unknown) => log.error('@apollo/server', { says: message }),
};

/** GraphQL over HTTP in front of a graph: methods, parameters, persisted queries, parsing, and the form of answers. */
export class GraphqlFront {
  readonly #server: ApolloServer<GatewayContext>;

  constructor(graph: LiveGraph) {
    this.#server = new ApolloServer<GatewayContext>({
      gateway: graph.gateway,
      logger: frontLogger,
      nodeEnv: 'production',
      introspection: true,
      parseOptions: { maxTokens: MAX_TOKENS },
      // Not left out, but done by the admission plugin, after the limits that make it safe to do.
      dangerouslyDisableValidation: true,
      formatError: (_formatted, error) => tell(error),
      stringifyResult: (result) => JSON.stringify(result),
      stopOnTerminationSignals: false,
      plugins: [
        admissionPlugin(graph),
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
      ],
    });
  }

  /** Loads the graph. */
  start(): Promise<void> {
    return this.#server.start();
  }

  /** Answers one request; to be called within its scope. */
  answer(request: HTTPGraphQLRequest, call: RequestCall): Promise<HTTPGraphQLResponse> {
    const context = (): Promise<GatewayContext> => Promise.resolve({ call });
    return this.#server.executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context });
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

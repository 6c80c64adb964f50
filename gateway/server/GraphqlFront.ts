import '../disableTelemetry';
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { log } from '../../shared/service/log';
import { speakError } from '../errors/speakError';
import type { LiveGraph } from '../graph/LiveGraph';
import { MAX_TOKENS } from '../limits/maxTokens';
import { frontGateway } from './frontGateway';
import type { GatewayContext } from './GatewayContext';
import { pipelinePlugin, withRequest } from './pipelinePlugin';
import { DataText, responseText } from './responseText';

const frontLogger = {
  debug: () => undefined,
  info: (message?: unknown) => log.debug('@apollo/server', { says: message }),
  warn: (message?: unknown) => log.warn('@apollo/server', { says: message }),
  error: (message?: unknown) => log.error('@apollo/server', { says: message }),
};

/** An HTTP answer, its body as text. */
export interface FrontAnswer {
  readonly status: number;
  readonly headers: HTTPGraphQLResponse['headers'];
  readonly text: string;
}

function stringifyResult({ data, errors = [], ...others }: FormattedExecutionResult): string {
  if (data instanceof DataText) return responseText(data.text, errors);
  return JSON.stringify({
    ...(errors.length > 0 && { errors }),
    ...(data !== undefined && { data }),
    ...others,
  });
}

/** What is no GraphQL request at all is refused before any plugin sees it: its errors do not know the request yet. */
function wholeText(text: string, { scope }: GatewayContext): string {
  if (scope.codes.length > 0 || !text.startsWith('{"errors":')) return text;
  const { errors } = JSON.parse(text) as { readonly errors: readonly GraphQLFormattedError[] };
  return JSON.stringify({ errors: errors.map((error) => withRequest(error, scope)) });
}

/** GraphQL over HTTP in front of a graph: methods, parameters, persisted queries, parsing, and the form of answers. */
export class GraphqlFront {
  readonly #server: ApolloServer<GatewayContext>;

  constructor(graph: LiveGraph) {
    this.#server = new ApolloServer<GatewayContext>({
      gateway: frontGateway(graph),
      logger: frontLogger,
      nodeEnv: 'production',
      introspection: true,
      parseOptions: { maxTokens: MAX_TOKENS },
      // Not left out, but done by the pipeline, after the limits that make it safe to do.
      dangerouslyDisableValidation: true,
      // Which request it is of is told by the pipeline, or below: this hook does not know it.
      formatError: (_formatted, error) => speakError(error),
      stringifyResult,
      stopOnTerminationSignals: false,
      plugins: [
        pipelinePlugin(graph),
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

  /** Answers one request. */
  async answer(request: HTTPGraphQLRequest, context: GatewayContext): Promise<FrontAnswer> {
    const {
      body,
      status = 200,
      headers,
    } = await this.#server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: request,
      context: () => Promise.resolve(context),
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not served');
    return { status, headers, text: wholeText(body.string, context) };
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

import '../../../gateway/disableTelemetry';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { sectorKeyOf } from '../../../gateway/sectorKeyOf';
import { Departure } from '../../../gateway/transport/Departure';
import type { ExecuteSubgraph } from '../../../gateway/transport/InProcessTransport';
import { replyOf } from '../../../gateway/transport/replyOf';
import type { Identity } from '../../../shared/identity';
import { expandFragments } from './expandFragments';
import { keyShadows } from './keyShadows';

/** An error, as far as two gateways have to agree on it. */
export interface Problem {
  readonly path: readonly (string | number)[] | null;
  readonly code: string;
  /** Key of the sector it comes from; null for one of the gateway's own. */
  readonly sector: string | null;
}

/** An answer, as far as two gateways have to agree on it. */
export interface ReferenceAnswer {
  /** Undefined when nothing was executed. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/** Another executor of the same graph. */
export interface Reference {
  answer(query: string, variables: Readonly<Record<string, unknown>>): Promise<ReferenceAnswer>;
  close(): Promise<void>;
}

type SubgraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function problemOf({ path, extensions = {} }: GraphQLFormattedError): Problem {
  const { code, serviceName } = extensions;
  return {
    path: path ?? null,
    code: String(code),
    sector: typeof serviceName === 'string' ? sectorKeyOf(serviceName) : null,
  };
}

/** What a subgraph in the same process answers; one that fails says so like an error of its own, only without a path. */
async function fetchFrom(
  name: string,
  execute: ExecuteSubgraph | undefined,
  call: Parameters<ExecuteSubgraph>[0],
): Promise<SubgraphAnswer> {
  try {
    if (!execute) throw new Error(`no subgraph ${name}`);
    // The executor writes into what it is given; a subgraph may keep it.
    return replyOf(JSON.parse(JSON.stringify(await execute(call)))) as SubgraphAnswer;
  } catch (error) {
    return { errors: [{ message: String(error), extensions: { code: 'SECTOR_UNAVAILABLE' } }] };
  }
}

/**
 * @apollo/server and @apollo/gateway as they come, without anything of ours but the subgraphs themselves: what they
 * answer is what the gateway has to answer. Everything is asked as one identity.
 */
export async function openReference(
  supergraphSdl: string,
  schema: GraphQLSchema,
  subgraphs: ReadonlyMap<string, ExecuteSubgraph>,
  identity: Identity,
): Promise<Reference> {
  const departure = new Departure();
  const shadows = keyShadows(supergraphSdl);
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name }) => ({
      process: ({ request: { query = '', variables = {}, operationName } }) =>
        fetchFrom(name, subgraphs.get(name), {
          query,
          variables: JSON.parse(JSON.stringify(variables)) as Record<string, unknown>,
          operationName,
          identity,
          requestId: 'reference',
          deadline: Infinity,
          departure,
        }),
    }),
  });
  const server = new ApolloServer({
    gateway,
    logger: silent,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    answer: async (query, variables) => {
      const { body } = await server.executeOperation({
        query: shadows.moved(expandFragments(schema, query)),
        variables,
      });
      if (body.kind !== 'single') throw new Error('incremental delivery is not served');
      const { data, errors = [], extensions } = body.singleResult;
      const contradictions = (extensions?.valueCompletion ?? []) as readonly GraphQLFormattedError[];
      return {
        data: data === undefined ? undefined : shadows.restored(JSON.parse(JSON.stringify(data))),
        problems: [
          ...errors.map(problemOf),
          ...contradictions.map(({ path }) => ({ path: path ?? null, code: 'INTERNAL', sector: null })),
        ].map(({ path, ...problem }) => ({ path: path && shadows.pathOf(path), ...problem })),
      };
    },
    close: () => server.stop(),
  };
}

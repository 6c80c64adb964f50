import { GraphQLError } from 'graphql';
import { sectorKeyOf } from '../sectorKeyOf';
import type { SubgraphError, SubgraphReply } from '../transport/SubgraphTransport';
import { internalError } from './internalError';
import { isCatalogued, spokenExtensions } from './spokenErrors';

/**
 * Codes a subgraph cannot mean for the caller: the gateway wrote the operation it refuses, so the fault is between
 * gateway and subgraph.
 */
const FAULTS_OF_OURS: ReadonlySet<string> = new Set([
  'INTERNAL',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_NOT_ALLOWED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const ERROR_ID = /^[0-9a-f-]{8,64}$/i;

function extensionsOf({ extensions }: SubgraphError): Record<string, unknown> {
  return typeof extensions === 'object' && extensions !== null ? { ...extensions } : {};
}

function pathOf({ path }: SubgraphError): (string | number)[] | undefined {
  const isPath =
    Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
  return isPath ? path : undefined;
}

function told(error: SubgraphError, subgraph: string, requestId: string): GraphQLError {
  const extensions = extensionsOf(error);
  const path = pathOf(error);
  const sector = sectorKeyOf(subgraph);
  const { code, errorId } = extensions;
  if (isCatalogued(code) && !FAULTS_OF_OURS.has(code) && typeof error.message === 'string') {
    return new GraphQLError(error.message, { path, extensions: { sector, ...spokenExtensions(extensions) } });
  }
  const known = typeof errorId === 'string' && ERROR_ID.test(errorId) ? { errorId } : {};
  const { message } = error;
  return internalError({ message, extensions }, { path, sector, ...known }, { requestId, subgraph });
}

/** A subgraph's errors as the caller may see them: those of the catalogue as they are, all others masked. Each names its sector. */
export function subgraphErrors(
  { errors }: SubgraphReply,
  subgraph: string,
  requestId: string,
): GraphQLError[] {
  return (errors ?? []).map((error) => told(error, subgraph, requestId));
}

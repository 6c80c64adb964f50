import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCatalogue } from '../../errors';
import { log } from '../../service/log';

/** An error of ours as it is; anything else goes to the log under an id, and the caller is told the id. */
export function tellError(error: GraphQLError, subgraph: string, requestId: string): GraphQLFormattedError {
  const { code } = error.extensions;
  if (typeof code === 'string' && Object.hasOwn(errorCatalogue, code)) return error.toJSON();
  if (!error.originalError && error.path === undefined) {
    return { ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } };
  }
  const errorId = randomUUID();
  log.error('a resolver failed', {
    errorId,
    subgraph,
    requestId,
    path: error.path,
    error: error.originalError ?? error,
  });
  const { path, locations } = error.toJSON();
  return {
    message: errorCatalogue.INTERNAL.sentence,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL', errorId },
  };
}

/** An error with a code of the catalogue. */
export function coded(error: GraphQLError, code: string): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  return new GraphQLError(error.message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, code },
  });
}

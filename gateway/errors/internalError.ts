import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { errorCatalogue } from '../../shared/errors';
import { log, type LogFields } from '../../shared/service/log';

/** Where a masked error belongs. */
export interface MaskedAt {
  readonly path?: GraphQLErrorOptions['path'];
  readonly sector?: string;
  /** Id under which the subgraph has logged the cause already. */
  readonly errorId?: string;
}

/** Masks a failure of ours: the cause goes to the log under an id, and the caller is told that id and nothing else. */
export function internalError(
  cause: unknown,
  { path, sector, errorId = randomUUID() }: MaskedAt,
  fields: LogFields,
): GraphQLError {
  log.error('an internal error was masked', { errorId, sector, path, ...fields, error: cause });
  return new GraphQLError(errorCatalogue.INTERNAL.sentence, {
    path,
    extensions: { code: 'INTERNAL', errorId, ...(sector !== undefined && { sector }) },
  });
}

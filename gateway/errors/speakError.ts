import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../shared/errors';
import { isTokenLimitError, tokenLimitReached } from '../limits/maxTokens';
import { internalError } from './internalError';
import { isSpoken, spokenExtensions } from './spokenErrors';

function graphqlErrorOf(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError) return error;
  return error instanceof DomainError ? new GraphQLError(error.message, { originalError: error }) : null;
}

/** The front refuses a few malformed requests without a code, only with a status. */
function isCodelessRefusal({ extensions }: GraphQLError): boolean {
  const { code, http } = extensions;
  return (
    code === undefined && typeof http === 'object' && http !== null && 'status' in http && http.status === 400
  );
}

/** Finds the error that may be told in place of one that was raised. */
function tellable(raised: unknown, requestId: string | undefined): GraphQLError {
  const error = graphqlErrorOf(raised);
  if (!error) return internalError(raised, {}, { requestId });
  const { extensions, path, message } = error;
  if (isTokenLimitError(error)) return tokenLimitReached();
  if (isSpoken(extensions.code)) return error;
  if (isCodelessRefusal(error)) return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
  const isMasked = extensions.code === 'INTERNAL' && typeof extensions.errorId === 'string';
  return isMasked ? error : internalError(error, { path }, { requestId });
}

/**
 * An error as the caller is told it: message, place, code and what the catalogue allows beside them, and the id of the
 * request where it is known. Whatever the catalogue does not know is masked as INTERNAL.
 */
export function speakError(raised: unknown, requestId?: string): GraphQLFormattedError {
  const error = tellable(raised, requestId);
  const { message, locations, path } = error.toJSON();
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { ...spokenExtensions(error.extensions), ...(requestId !== undefined && { requestId }) },
  };
}

import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue } from '../../shared/errors';
import { isCatalogued } from '../errors/spokenErrors';

/** The media type of GraphQL responses. */
export const RESPONSE_TYPE = 'application/graphql-response+json';
/** The media type of older clients. */
export const JSON_TYPE = 'application/json';
/** What an answer may be sent as. */
export type MediaType = typeof RESPONSE_TYPE | typeof JSON_TYPE;

const OK = 200;
const BAD_REQUEST = 400;
/** Statuses that say something about the connection or about us rather than about the operation: kept under both types. */
const OF_TRANSPORT: ReadonlySet<number> = new Set([401, 405, 406, 413, 415, 429, 500, 503]);

/** Codes of requests that were not well formed, so that no operation was ever looked at. */
const MALFORMED: ReadonlySet<unknown> = new Set(['BAD_REQUEST']);

/**
 * HTTP status of an answer without data, from its first error. A well-formed request whose operation is refused is
 * answered 200 under `application/json`: older clients read a body only then.
 * Source: GraphQL over HTTP, status codes by media type.
 */
export function statusOfRefusal(errors: readonly GraphQLFormattedError[], mediaType: MediaType): number {
  const code = errors[0]?.extensions?.code;
  if (MALFORMED.has(code)) return BAD_REQUEST;
  const status = isCatalogued(code) ? errorCatalogue[code].httpStatus : BAD_REQUEST;
  return mediaType === RESPONSE_TYPE || OF_TRANSPORT.has(status) ? status : OK;
}

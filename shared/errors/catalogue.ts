/**
 * Every error a caller can meet, once: its stable code, what it means, and what to do about it.
 * Codes are never renamed. `npm run generate` writes the errors page of the documentation from this table.
 */
export interface ErrorDescription {
  /** What happened, in one sentence. */
  readonly sentence: string;
  /** What usually causes it. */
  readonly cause: string;
  /** What the caller can do. */
  readonly remedy: string;
  /** HTTP status of a request refused with this code, under `application/graphql-response+json`. */
  readonly httpStatus: number;
  /** Version of the product that introduced the code. */
  readonly since: string;
}

const describe = (sentence: string, cause: string, remedy: string, httpStatus = 200): ErrorDescription => ({
  sentence,
  cause,
  remedy,
  httpStatus,
  since: '0.1.0',
});

export const errorCatalogue = {
  UNAUTHENTICATED: describe(
    'The request carries no identity that could be verified.',
    'No bearer token, or one that is expired, malformed, or signed by a key nobody knows.',
    'Send `Authorization: Bearer <token>` with a valid token.',
    401,
  ),
  FORBIDDEN: describe(
    'The identity may not do this.',
    'The operation or field belongs to another role or to another sector.',
    'Ask with a token of the owning role and sector.',
    403,
  ),
  NOT_FOUND: describe(
    'The thing named does not exist.',
    'A misspelt number or id, or a record of another sector.',
    'Look the record up first, for example with `standard(code:)`.',
  ),
  BAD_USER_INPUT: describe(
    'An input value is not acceptable; `extensions.fields` says which, and why.',
    'A value out of range, of a wrong form, or contradicting another.',
    'Correct the named fields and send the request again.',
    400,
  ),
  CONFLICT: describe(
    'The record was changed by somebody else in the meantime.',
    '`expectedVersion` is not the current version.',
    'Read the record again, redo the change on the current version, and send that version.',
  ),
  IDEMPOTENCY_CONFLICT: describe(
    'The idempotency key was used before with another body.',
    'A `clientMutationId` was reused for a different write.',
    'Use a new `clientMutationId` for each different write.',
  ),
  ILLEGAL_TRANSITION: describe(
    'The record cannot go from its present state to the one asked for.',
    'A step was skipped, repeated, or is not allowed to this role.',
    'Read the record and take one of the steps open to it.',
  ),
  DUPLICATE_CODE: describe(
    'The number is registered already; `extensions.owner` names the sector that owns it, or the key of the row that has it.',
    'The same number of a standard was registered before, in this or in another sector, or the same symbol of a notification under another key.',
    'Update the existing record, or ask the owning sector.',
  ),
  QUOTA_EXCEEDED: describe(
    'The quota of the year is used up; `extensions.fields` tells the figure and the rule.',
    'As many pilots of this level were approved in that year as the rule allows the sector.',
    'Reject the application, or have a new quota put in force.',
  ),
  SECTOR_UNAVAILABLE: describe(
    "A sector's subgraph did not answer.",
    'Its process is down, unreachable, or answers with something that is not GraphQL.',
    'The other sectors are complete; ask again later for the one named in `extensions.sector`.',
    503,
  ),
  SECTOR_TIMEOUT: describe(
    "A sector's subgraph did not answer in time.",
    'It is overloaded or hanging.',
    'The other sectors are complete; ask again later for the one named in `extensions.sector`.',
    504,
  ),
  RATE_LIMITED: describe(
    'Too many requests in a short time.',
    'The identity has used up its allowance.',
    'Wait as long as `Retry-After` says.',
    429,
  ),
  OVERLOADED: describe(
    'The gateway is at its limit and refused the request before working on it.',
    'More requests at once than it accepts.',
    'Wait as long as `Retry-After` says, then send the request again.',
    503,
  ),
  BAD_REQUEST: describe(
    'The request is not a well-formed GraphQL-over-HTTP request.',
    'Malformed JSON, a missing query, a wrong method, content type or Accept header.',
    'Send a POST with `content-type: application/json` and a body `{"query": …}`.',
    400,
  ),
  PAYLOAD_TOO_LARGE: describe(
    'The request body is too large.',
    'More than 1 MiB after decompression.',
    'Send less at once, or import by file.',
    413,
  ),
  MAX_DEPTH_LIMIT: describe(
    'The operation nests too deeply.',
    'More than 15 levels.',
    'Ask in two operations.',
    400,
  ),
  MAX_ALIASES_LIMIT: describe(
    'The operation has too many aliases or root fields.',
    'More than 50 aliases or 20 root fields.',
    'Ask in several operations.',
    400,
  ),
  MAX_TOKENS_LIMIT: describe(
    'The operation is too long.',
    'More than 5,000 tokens.',
    'Ask in several operations.',
    400,
  ),
  COST_LIMIT: describe(
    'The operation asks for too much.',
    'Its page sizes multiply to more than the allowance.',
    'Ask for smaller pages; `rateLimit` tells the cost.',
    400,
  ),
  GRAPHQL_PARSE_FAILED: describe(
    'The operation is not GraphQL.',
    'A syntax error.',
    'Correct the operation.',
    400,
  ),
  GRAPHQL_VALIDATION_FAILED: describe(
    'The operation does not fit the schema.',
    'An unknown field, argument or type, or a fragment that cannot apply.',
    'Compare the operation with the schema in the explorer.',
    400,
  ),
  OPERATION_RESOLUTION_FAILURE: describe(
    'The document does not say which operation is meant.',
    'Several operations without `operationName`, or a name that none of them has.',
    'Send the name of one operation of the document.',
    400,
  ),
  OPERATION_NOT_ALLOWED: describe(
    'The operation is not on the list of operations allowed to this client.',
    'The gateway runs in safelist mode.',
    'Register the operation first.',
    403,
  ),
  PLANNING_TIMEOUT: describe(
    'The operation took too long to plan.',
    'There are too many ways to split it among the subgraphs.',
    'Ask for less at once, in several operations.',
    503,
  ),
  UNSUPPORTED_OPERATION: describe(
    'The graph could answer this operation only wrongly, so it does not.',
    'The fields named in the message cannot be fetched together, or not in this way.',
    'Ask for the fields named in several operations, or under other aliases.',
    400,
  ),
  PERSISTED_QUERY_NOT_FOUND: describe(
    'The gateway does not know the operation with this hash.',
    'An automatic persisted query seen for the first time.',
    'Send the hash together with the operation once.',
  ),
  PERSISTED_QUERY_NOT_SUPPORTED: describe(
    'The gateway keeps no persisted queries.',
    'An automatic persisted query sent to an installation that switched them off.',
    'Send the whole operation.',
    400,
  ),
  UNIT_MISMATCH: describe(
    'A quantity has a unit of another dimension.',
    'For example a mass where a volume is asked for.',
    'Send the quantity in a unit of the right dimension.',
  ),
  INTERNAL: describe(
    'Something failed on our side; `extensions.errorId` names the entry in our log.',
    'A fault in the software or in what it runs on.',
    'Report the error id.',
    500,
  ),
} as const satisfies Record<string, ErrorDescription>;

export type ErrorCode = keyof typeof errorCatalogue;

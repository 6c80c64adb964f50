import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors';

/** Most tokens of a document; the parser stops at the next one. */
export const MAX_TOKENS = 5_000;

const CODE: ErrorCode = 'MAX_TOKENS_LIMIT';

/** The parser has no code for this, only a sentence. */
const PARSER_SENTENCE = `more that ${MAX_TOKENS} tokens`;

/** Says whether the parser gave up because of the limit. */
export function isTokenLimitError({ message }: GraphQLError): boolean {
  return message.startsWith('Syntax Error: Document contains') && message.includes(PARSER_SENTENCE);
}

/** The error in place of the parser's. */
export function tokenLimitReached(): GraphQLError {
  return new GraphQLError(`The operation has more than ${MAX_TOKENS} tokens.`, {
    extensions: { code: CODE },
  });
}

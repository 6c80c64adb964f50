import type { GraphQLFormattedError } from 'graphql';
import { speakError } from '../errors/speakError';

/** What is noted about a request while it is answered, for its errors and for its line in the log. */
export interface RequestScope {
  readonly requestId: string;
  /** Codes of the errors the caller is told. */
  readonly codes: Set<string>;
  operation: string | null;
  subject: string | null;
}

/** An error as the caller of a request is told it; its code is noted for the log. */
export function tell(error: unknown, scope: RequestScope): GraphQLFormattedError {
  const told = speakError(error, scope.requestId);
  scope.codes.add(String(told.extensions?.code));
  return told;
}

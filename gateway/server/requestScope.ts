import { AsyncLocalStorage } from 'node:async_hooks';
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

/** The request being answered. The GraphQL front formats errors without saying whose they are, so it is found here. */
const scopes = new AsyncLocalStorage<RequestScope>();

/** Does work as part of a request. */
export function withinRequest<Result>(scope: RequestScope, work: () => Promise<Result>): Promise<Result> {
  return scopes.run(scope, work);
}

/** The request that the running code belongs to. */
export function currentRequest(): RequestScope {
  const scope = scopes.getStore();
  if (!scope) throw new Error('no request is being answered');
  return scope;
}

/** An error as the caller of the current request is told it; its code is noted for the log. */
export function tell(error: unknown): GraphQLFormattedError {
  const scope = currentRequest();
  const told = speakError(error, scope.requestId);
  scope.codes.add(String(told.extensions?.code));
  return told;
}

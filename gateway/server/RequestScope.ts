import type { GraphQLFormattedError } from 'graphql';
import { speakError } from '../errors/speakError';
import { Departure } from '../transport/Departure';

/** What is noted about a request while it is answered, for its errors and for its line in the log. */
export class RequestScope {
  /** On the clock of `performance.now()`. */
  readonly startedAt = performance.now();
  /** Tells when the caller leaves before the answer is sent. */
  readonly departure = new Departure();
  operation: string | null = null;
  subject: string | null = null;
  #codes: Set<string> | null = null;

  constructor(
    readonly requestId: string,
    /** Of its URL, without the query. */
    readonly path: string,
  ) {}

  /** Codes of the errors the caller is told. */
  get codes(): readonly string[] {
    return this.#codes ? [...this.#codes] : [];
  }

  /** Notes what the caller is told. */
  note({ extensions }: GraphQLFormattedError): void {
    (this.#codes ??= new Set()).add(String(extensions?.code));
  }
}

/** The headers of every answer to a request: a new list of names, each with its value behind it, that more may be added to. */
export function headersOf({ requestId }: RequestScope): string[] {
  return ['x-request-id', requestId, 'x-content-type-options', 'nosniff'];
}

/** An error as the caller of a request is told it; its code is noted for the log. */
export function tell(error: unknown, scope: RequestScope): GraphQLFormattedError {
  const told = speakError(error, scope.requestId);
  scope.note(told);
  return told;
}

import type { OutgoingHttpHeaders } from 'node:http';

/** A request refused before any operation is looked at: an HTTP status, and a body in the form of every other error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code: string = 'BAD_REQUEST',
    readonly headers: OutgoingHttpHeaders = {},
  ) {
    super(message);
  }
}

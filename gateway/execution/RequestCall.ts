import type { Identity } from '../../shared/identity';
import type { Departure } from '../transport/Departure';

/** What the gateway knows of a request while it executes it. */
export interface RequestCall {
  readonly requestId: string;
  readonly identity: Identity;
  /** The Authorization header to hand on; null when there is none, and in open mode. */
  readonly authorization: string | null;
  /** Tells when the caller leaves before the answer is sent. */
  readonly departure: Departure;
  /** When the subgraphs must have answered, on the clock of `performance.now()`; set by the first fetch. */
  deadline?: number;
}

/** The context value of the GraphQL front: one object, so that copies of the context share it. */
export interface GatewayContext {
  readonly call: RequestCall;
}

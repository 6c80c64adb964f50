import type { Identity } from '../../shared/identity';
import type { Departure } from './Departure';

/** An operation that plans send to one subgraph; the same object each time, so that a transport can prepare what does not change. */
export interface SubgraphOperation {
  /** Name of the subgraph, as the supergraph gives it. */
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
}

/** For whom an operation is sent, and until when. */
export interface SubgraphCall {
  readonly identity: Identity;
  /** The caller's Authorization header, for a subgraph that verifies the token itself; null when there is none. */
  readonly authorization: string | null;
  readonly requestId: string;
  /** When the answer is no longer of use: milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** Tells when the caller leaves. */
  readonly departure: Departure;
}

/** An error as a subgraph sent it: nothing about it is trusted. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

/** What a subgraph answered. */
export interface SubgraphReply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
}

/** An operation, ready to be sent as often as wanted. */
export interface PreparedOperation {
  /** `variables` is the text of a JSON object. @throws SECTOR_UNAVAILABLE @throws SECTOR_TIMEOUT */
  send(variables: string, call: SubgraphCall): Promise<SubgraphReply>;
  /**
   * The reply's body as it came (JSON content type, at most 8 MiB, unparsed), for who can use it without reading it, or
   * finds out that it cannot; null where replies are no bytes. @throws SECTOR_UNAVAILABLE @throws SECTOR_TIMEOUT
   */
  readonly sendForBytes: ((variables: string, call: SubgraphCall) => Promise<Buffer>) | null;
}

/** The way to the subgraphs. The executor knows nothing of what lies behind it. */
export interface SubgraphTransport {
  /** Does once what need not be done at each sending. */
  prepare(operation: SubgraphOperation): PreparedOperation;
  /** Lets go of connections; what is still under way fails. */
  close(): Promise<void>;
}

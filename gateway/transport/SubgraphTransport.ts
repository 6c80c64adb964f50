import type { Identity } from '../../shared/identity';

/** One operation for one subgraph, and for whom. */
export interface SubgraphRequest {
  /** Name of the subgraph, as the supergraph gives it. */
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly identity: Identity;
  /** The caller's Authorization header, for a subgraph that verifies the token itself; null when there is none. */
  readonly authorization: string | null;
  readonly requestId: string;
  /** When the answer is no longer of use: milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** Aborted when the caller leaves. */
  readonly signal: AbortSignal;
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

/** The way to the subgraphs. The executor knows nothing of what lies behind it. */
export interface SubgraphTransport {
  /** @throws SECTOR_UNAVAILABLE @throws SECTOR_TIMEOUT */
  send(request: SubgraphRequest): Promise<SubgraphReply>;
  /** Lets go of connections. */
  close(): Promise<void>;
}

import type { HttpPool } from '../http/HttpPool';

/** The variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** Answers one operation, by a plan that somebody has written down. */
export type FloorPlan = (variables: Variables) => Promise<Buffer>;

/** The way to a subgraph by its name. */
export type PoolOf = (subgraph: string) => HttpPool;

/** A request to a subgraph, as JSON text. */
export function requestText(query: string, variables: Variables): string {
  return JSON.stringify({ query, variables });
}

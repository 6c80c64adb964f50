/** Stands in a body where each request is to have a number of its own. */
export const NONCE = 100_000_000;

/** Which requests to send to a gateway. */
export interface LoadOrder {
  readonly url: string;
  /** Bodies as JSON text, sent in turn; where they have `"nonce":100000000`, each request gets the next number. */
  readonly bodies: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Requests under way at any time; the next one is sent when one has been answered. */
  readonly concurrency: number;
  /** At least and at most so many. */
  readonly requests: { readonly least: number; readonly most: number };
  /** After this time no more are sent, once the least number has been. */
  readonly seconds: number;
}

/** How a gateway bore a load. */
export interface LoadReport {
  /** Milliseconds that each request took, from sending it until its answer was whole. */
  readonly took: Float64Array;
  /** Requests of these that were not answered as they should have been. */
  readonly wrong: number;
  /** What was wrong with the first of them. */
  readonly firstWrong: string | null;
  /** From the first request to the last answer; seconds. */
  readonly seconds: number;
}

/** How the end of a reply's body is told: by its length in bytes, by chunks, or by the end of the connection. */
export type BodyFraming = number | 'chunked' | 'until-close';

/** What the head of an HTTP reply says that matters here. */
export interface ReplyHead {
  readonly status: number;
  readonly framing: BodyFraming;
  /** Whether the connection may be used again. */
  readonly isKeptAlive: boolean;
  /** How long the server keeps an idle connection, in milliseconds; null when it does not say. */
  readonly keepAliveMs: number | null;
  readonly contentType: string | null;
  readonly contentEncoding: string | null;
}

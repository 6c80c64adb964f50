const LONGEST_IDLE_MS = 30_000;
/** How long before the server a connection is closed, lest a request meet the server's closing on its way. */
const MARGIN_MS = 1_000;

/** How long an idle connection is kept, given how long the server says it keeps it (null when it does not say); milliseconds. */
export function idleMsOf(keepAliveMs: number | null): number {
  if (keepAliveMs === null) return LONGEST_IDLE_MS;
  return Math.min(LONGEST_IDLE_MS, Math.max(keepAliveMs - MARGIN_MS, keepAliveMs / 2));
}

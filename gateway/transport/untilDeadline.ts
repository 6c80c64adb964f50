import type { SubgraphRequest } from './SubgraphTransport';
import { sectorTimeout, sectorUnavailable } from './sectorFailure';

/**
 * Runs work for a request until its deadline, and no longer than its caller stays. Rejects at that moment, even if the
 * work ignores its signal: one hanging subgraph must not hold back what the others answered.
 * @throws SECTOR_TIMEOUT
 */
export async function untilDeadline<Result>(
  request: SubgraphRequest,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { subgraph, deadline, signal: caller } = request;
  const ending = new AbortController();
  const leave = (): void => ending.abort(sectorUnavailable(subgraph));
  const timer = setTimeout(
    () => ending.abort(sectorTimeout(subgraph)),
    Math.max(0, deadline - performance.now()),
  );
  caller.addEventListener('abort', leave, { once: true });
  if (caller.aborted) leave();
  try {
    return await Promise.race([ended(ending.signal), work(ending.signal)]);
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', leave);
  }
}

/** Rejects with the reason as soon as the signal is aborted. */
function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

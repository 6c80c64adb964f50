import { performance } from 'node:perf_hooks';
import { isCounted } from '../StatementCounter';

/** Longest stretch of statements, in milliseconds, before other work of the process gets its turn. */
const LONGEST_STRETCH = 10;

let lastPause = 0;
let pause: Promise<void> | undefined;

/**
 * Gives the event loop a turn when SQLite has kept it for a while. The driver is synchronous, so statement after
 * statement would leave sockets and timers waiting, and libsql's finished cursors too: those are freed in such a turn
 * only, about 1 kB a statement (measured). Everybody joins the same pause, or it would not be one. Work whose statements are
 * counted is not paused: a pause between two statements that go out side by side tears apart what a loader would have asked
 * together of their results, so that the count would be the clock's.
 */
export function pauseWhenDue(): Promise<void> | undefined {
  if (isCounted()) return undefined;
  if (pause) return pause;
  if (performance.now() - lastPause < LONGEST_STRETCH) return undefined;
  pause = new Promise((resolve) => {
    setImmediate(() => {
      pause = undefined;
      lastPause = performance.now();
      resolve();
    });
  });
  return pause;
}

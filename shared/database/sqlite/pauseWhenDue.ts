import { performance } from 'node:perf_hooks';

/** Longest stretch of statements, in milliseconds, before other work of the process gets its turn. */
const LONGEST_STRETCH = 10;

let lastPause = 0;
let pause: Promise<void> | undefined;

/**
 * Gives the event loop a turn when SQLite has kept it for a while. The driver is synchronous, so statement after
 * statement would leave sockets and timers waiting, and libsql's finished cursors too: those are freed in such a turn
 * only, about 1 kB a statement (measured). Everybody joins the same pause, or it would not be one.
 */
export function pauseWhenDue(): Promise<void> | undefined {
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

import { once } from 'node:events';

/** Resolves when this process is told to end, by SIGTERM or SIGINT, from here on. */
export async function untilTold(): Promise<void> {
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
}

/**
 * Prints `ready URL` and resolves when this process is told to end. Whoever has read the line may tell it at once, so
 * it listens for that before the line is out.
 */
export async function readyUntilTold(url: string): Promise<void> {
  const told = untilTold();
  console.log(`ready ${url}`);
  await told;
}

import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks. */
const INTERVAL = 20;

/** Waits until a condition gives something else than undefined or false, and returns that. */
export async function waitFor<Result>(
  what: string,
  condition: () => Result | undefined | false | Promise<Result | undefined | false>,
  longest = 30_000,
): Promise<Result> {
  const deadline = Date.now() + longest;
  for (;;) {
    const result = await condition();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > deadline) throw new Error(`Waited ${longest} ms in vain for ${what}.`);
    await wait(INTERVAL);
  }
}

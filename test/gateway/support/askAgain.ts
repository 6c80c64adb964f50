import { AsyncLocalStorage } from 'node:async_hooks';
import { Kind, parse } from 'graphql';
import type { Answer } from './ask';

/** Posts an operation, with more members in its body or none. */
type Post = (more: object) => Promise<Answer>;

/** Made up anew each time: ids. True of one moment only: how far behind a source is, and instants of today. */
const PASSING: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/"lagSeconds":[\d.]+/g, '"lagSeconds":<seconds>'],
];
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const RECENT_MS = 3_600_000;
const MOST_ROUNDS = 3;

const undisturbed = new AsyncLocalStorage<true>();

/** Does work that is not to be disturbed by `askAgain`: where it matters how long an answer takes. */
export function onlyOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  return undisturbed.run(true, work);
}

function isQuery(query: string): boolean {
  try {
    return parse(query).definitions.every(
      (each) => each.kind !== Kind.OPERATION_DEFINITION || each.operation === 'query',
    );
  } catch {
    return true;
  }
}

function lasting({ status, headers, text }: Answer): string {
  const others = { ...headers, date: undefined, 'x-request-id': undefined, 'content-length': undefined };
  const body = PASSING.reduce((rest, [passing, mark]) => rest.replace(passing, mark), text).replace(
    INSTANT,
    (instant) => (Math.abs(Date.now() - Date.parse(instant)) < RECENT_MS ? '<now>' : instant),
  );
  return `${status} ${JSON.stringify(others)}\n${body}`;
}

/**
 * With `DOORS=both`, asks a query that has just been answered again by each of the gateway's doors: as it is, so that it
 * takes the short lane, being known now; and with `extensions`, which are for the front to judge. Where answers change
 * by themselves meanwhile (rows are written, sectors come back), there is nothing to compare.
 * @throws Error when the front answers otherwise than the short lane did before it and does after it
 */
export async function askAgain(query: string, post: Post): Promise<void> {
  if (process.env.DOORS !== 'both' || undisturbed.getStore() || !isQuery(query)) return;
  let before = lasting(await post({}));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const byFront = lasting(await post({ extensions: {} }));
    if (byFront === before) return;
    const after = lasting(await post({}));
    if (after === before)
      throw new Error(`${query}\nby the short lane:\n${before}\nby the front:\n${byFront}`);
    before = after;
  }
}

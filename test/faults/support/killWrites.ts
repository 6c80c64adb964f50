import { seededRandom } from '../../bench/seededRandom';
import type { DatabaseKind } from '../../support/databaseKinds';
import { startProcess } from '../../support/startProcess';
import { waitFor } from '../../support/waitFor';
import { WatchedTable } from './WatchedTable';
import { FOLDER } from './withSector';

export const PATIENCE_MS = 120_000;

/** What a database says of the writes: how many records are in each state, and whether the log holds. */
export interface WriteState {
  readonly counts: Readonly<Record<string, number>>;
  readonly fault: unknown;
  /** Where the log ends. */
  readonly entries: number;
}

/** Writes that a program makes one after the other, until it is done or killed. */
export interface KilledWrites {
  readonly kind: DatabaseKind;
  readonly env: NodeJS.ProcessEnv;
  readonly program: string;
  /** Records that it writes. */
  readonly records: number;
  /** Rows that one write adds to the log. */
  readonly entriesOfOne: number;
  /** The state of a record before its write, and after it. */
  readonly untouched: string;
  readonly done: string;
  readonly state: (env: NodeJS.ProcessEnv) => Promise<WriteState>;
}

/** Kills the program again and again: each time every record is untouched or done. At the end it is let finish. */
export async function killWrites(writes: KilledWrites): Promise<void> {
  const { kind, env, program, records, entriesOfOne, untouched, done, state } = writes;
  const prepared = await state(env);
  expect(prepared).toMatchObject({ counts: { [untouched]: records }, fault: null });

  const log = new WatchedTable(FOLDER, 'change_log', env);
  const random = seededRandom(20_260_601);
  const start = () => startProcess(program, [], { ...process.env, ...env, LOG_LEVEL: 'error' });
  let kills = 0;
  // A server undoes what a dead client left whenever it died: one kill is enough there.
  const rounds = kind.name === 'SQLite' ? 3 : 1;
  for (let round = 1; round <= rounds; round += 1) {
    const { entries } = await state(env);
    const enough = entries + entriesOfOne * (1 + Math.floor(random() * 12));
    const doomed = start();
    const hasEnded = () => doomed.child.exitCode !== null;
    await waitFor('some writes', async () => hasEnded() || (await log.rows()) >= enough, PATIENCE_MS);
    await doomed.kill();
    if (doomed.child.signalCode === 'SIGKILL') kills += 1;
    const { counts, fault, entries: reached } = await state(env);
    expect(fault).toBeNull();
    const { [untouched]: left = 0, [done]: written = 0, ...halves } = counts;
    expect(halves).toEqual({});
    expect(left + written).toBe(records);
    expect(reached).toBe(prepared.entries + entriesOfOne * written);
  }
  expect(kills).toBeGreaterThan(0);
  await log.close();

  await start().ended();
  expect(await state(env)).toEqual({
    counts: { [done]: records },
    fault: null,
    entries: prepared.entries + entriesOfOne * records,
  });
}

import path from 'node:path';
import { databaseKinds } from '../support/databaseKinds';
import { installedDatabases } from '../support/installedDatabases';
import { killWrites, PATIENCE_MS } from './support/killWrites';
import { acceptanceState, PILOTS, preparePilots } from './support/pilotRuns';

jest.setTimeout(2 * PATIENCE_MS);

it.each(databaseKinds())(
  'acceptance is whole or has not happened on $name, and happens once, however often it is killed',
  async (kind) => {
    const { env, drop } = await installedDatabases(kind, false);
    await preparePilots(env);
    await killWrites({
      kind,
      env,
      program: path.join(__dirname, 'support', 'acceptPilots.ts'),
      records: PILOTS,
      entriesOfOne: 1,
      untouched: 'ACCEPTANCE: day null, score null, 1 steps, 0 documents, 1 entries, 0 keys',
      done: 'ACCEPTED: day 2026-06-01, score 90, 2 steps, 2 documents, 2 entries, 1 keys',
      state: acceptanceState,
    });
    await drop();
  },
);

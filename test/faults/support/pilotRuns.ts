import { databaseConfig, openReader } from '../../../shared/database';
import { ChangeLog } from '../../../shared/kernel/changes/ChangeLog';
import { verifyChain } from '../../../shared/kernel/changes/verifyChain';
import type { PilotFacts, StoredPilot } from '../../../shared/kernel/pilots';
import { pilotFacts } from '../../kernel/pilots/support/pilotFacts';
import { TEST_DAY } from '../../support/testClock';
import { evidence } from '../../support/pilotWriter';
import type { WriteState } from './killWrites';
import { FOLDER, withSector } from './withSector';

/** Pilots that wait for acceptance. */
export const PILOTS = 80;

const handedIn = (index: number): PilotFacts =>
  pilotFacts({
    key: `fault-${String(index)}`,
    stage: 'ACCEPTANCE',
    history: [
      {
        on: '2026-01-01',
        from: 'MID_TERM',
        to: 'ACCEPTANCE',
        action: 'SUBMIT_FOR_ACCEPTANCE',
        by: 'test',
        reason: null,
      },
    ],
  });

/** Brings pilots to where they are accepted. */
export async function preparePilots(env: NodeJS.ProcessEnv): Promise<void> {
  const pilots = Array.from({ length: PILOTS }, (_, index) => handedIn(index));
  await withSector(env, ({ pilotRegister }) => pilotRegister.register(pilots, 'test'));
}

/** Accepts, one after the other, every pilot that waits for it, with two documents. */
export function acceptPilots(env: NodeJS.ProcessEnv): Promise<void> {
  return withSector(env, async ({ database, pilotRegister }) => {
    const waiting = (await database.reader.query(
      "SELECT id, version FROM pilot WHERE stage = 'ACCEPTANCE' ORDER BY serial",
    )) as Pick<StoredPilot, 'id' | 'version'>[];
    for (const { id, version } of waiting) {
      const step = {
        action: 'ACCEPT' as const,
        on: TEST_DAY,
        today: TEST_DAY,
        actor: 'test',
        roles: ['COORDINATOR' as const],
        reason: null,
        due: null,
        score: 90,
        standards: null,
        evidence: [
          { ...evidence('ACCEPTANCE_REPORT', `${id} report`), kind: 'ACCEPTANCE_REPORT' as const },
          { ...evidence('OTHER', `${id} photographs`), kind: 'OTHER' as const },
        ],
      };
      const write = { actor: 'test', clientMutationId: id, body: { id } };
      await pilotRegister.advance({ id, expectedVersion: version }, step, write);
    }
  });
}

/** What became of each pilot in every table that an acceptance writes, by how many, and what is wrong with the log. */
export async function acceptanceState(env: NodeJS.ProcessEnv): Promise<WriteState> {
  const database = await openReader(databaseConfig(FOLDER, env), FOLDER);
  if (!database) throw new Error('there is no database');
  try {
    const { reader } = database;
    const rows = (await reader.query(
      `SELECT p.stage AS stage, p.acceptedOn AS acceptedOn, p.score AS score,
              (SELECT COUNT(*) FROM pilot_history h WHERE h.serial = p.serial) AS steps,
              (SELECT COUNT(*) FROM pilot_evidence e WHERE e.serial = p.serial) AS documents,
              (SELECT COUNT(*) FROM change_log c WHERE c.entity = p.id) AS entries,
              (SELECT COUNT(*) FROM idempotency i JOIN change_log c ON c.seq = i.seq WHERE c.entity = p.id) AS writeKeys
         FROM pilot p`,
    )) as Record<string, string | number | null>[];
    const counts: Record<string, number> = {};
    for (const { stage, acceptedOn, score, steps, documents, entries, writeKeys } of rows) {
      const state = `${String(stage)}: day ${String(acceptedOn)}, score ${String(score)}, ${String(steps)} steps, ${String(documents)} documents, ${String(entries)} entries, ${String(writeKeys)} keys`;
      counts[state] = (counts[state] ?? 0) + 1;
    }
    const log = new ChangeLog({ reader }, () => new Date());
    return { counts, fault: (await verifyChain(log, null)).fault, entries: (await log.end()).seq };
  } finally {
    await database.close();
  }
}

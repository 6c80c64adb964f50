import { badInput } from '../../errors';
import type { Database } from '../../database';
import type { OnWritten } from '../catalogue/Catalogue';
import type { ChangeLog } from '../changes/ChangeLog';
import { pilotId } from '../ids';
import type { SectorNames } from '../sectorKeys';
import type { PilotFacts, StoredPilot } from './PilotFacts';
import { checkPilotFacts } from './pilotRules';
import type { PilotStore } from './PilotStore';

/** The parts a register works with. */
export interface PilotRegisterParts {
  readonly sector: SectorNames;
  readonly database: Database;
  readonly store: PilotStore;
  readonly log: ChangeLog;
  /** Called after each commit. */
  readonly onWritten: OnWritten;
}

/** One sector's register of pilots: every write happens in one transaction with its rows in the change log. */
export class PilotRegister {
  constructor(private readonly parts: PilotRegisterParts) {}

  /** Registers the pilots whose keys are not there yet; returns how many that were. @throws BAD_USER_INPUT */
  async register(pilots: readonly PilotFacts[], actor: string): Promise<number> {
    const { sector, database, store, log, onWritten } = this.parts;
    const problems = pilots.flatMap(checkPilotFacts);
    if (problems.length > 0) throw badInput(...problems);
    const offered = pilots.map((facts): StoredPilot => ({
      ...facts,
      id: pilotId(sector, facts.key),
      version: 1,
    }));

    const registered = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const ids = offered.map(({ id }) => id);
      const known = await store.serialsOf(manager, ids);
      const added = offered.filter(({ id }, index) => !known.has(id) && ids.indexOf(id) === index);
      await store.save(manager, sector.key, added);
      const changes = added.map((after) => {
        return { action: 'REGISTER', kind: 'PILOT', entity: after.id, before: null, after } as const;
      });
      await log.append(manager, end, actor, changes);
      return added.length;
    });
    if (registered > 0) void onWritten();
    return registered;
  }
}

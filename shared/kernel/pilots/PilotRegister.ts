import { badInput } from '../../errors';
import type { WriterParts } from '../changes/LoggedWriter';
import { pilotId } from '../ids';
import { registerRecords } from '../records/registerRecords';
import type { SectorNames } from '../sectorKeys';
import type { PilotFacts } from './PilotFacts';
import { checkPilotFacts } from './pilotRules';
import type { PilotStore } from './PilotStore';

/** The parts a register works with. */
export interface PilotRegisterParts extends WriterParts {
  readonly sector: SectorNames;
  readonly store: PilotStore;
}

/** One sector's register of pilots: every write happens in one transaction with its rows in the change log. */
export class PilotRegister {
  constructor(private readonly parts: PilotRegisterParts) {}

  /** Registers the pilots whose keys are not there yet; returns how many that were. @throws BAD_USER_INPUT */
  async register(pilots: readonly PilotFacts[], actor: string): Promise<number> {
    const { sector } = this.parts;
    const problems = pilots.flatMap(checkPilotFacts);
    if (problems.length > 0) throw badInput(...problems);
    const offered = pilots.map((facts) => ({ ...facts, id: pilotId(sector, facts.key), version: 1 }));
    return registerRecords({ ...this.parts, sector: sector.key, kind: 'PILOT' }, offered, actor);
  }
}

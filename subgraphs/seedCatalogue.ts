import { DomainError } from '../shared/errors';
import { Headings, readFacts, standardColumns, type ReferenceLookups } from '../shared/exchange';
import { CatalogueImport, seedRows, type RowDemands } from '../shared/kernel/catalogue/CatalogueImport';
import type { StandardFacts } from '../shared/kernel/catalogue/StandardFacts';
import { standardId } from '../shared/kernel/ids';
import { readEvaluationSeeds } from '../shared/kernel/evaluations';
import { readPilotSeeds } from '../shared/kernel/pilots';
import { readProjectSeeds } from '../shared/kernel/projects';
import { seedRegisters } from '../shared/kernel/registers';
import type { OpenSector } from '../shared/kernel/sector/openSector';
import { todayIn, type Clock } from '../shared/kernel/sector/today';
import { readSeedRows } from '../shared/kernel/seed/readSeedRows';
import { readSystemSeed } from '../shared/kernel/system';
import { isSeeded, noteSeeding, SEED_ACTOR } from '../shared/kernel/seed/seeding';
import { log } from '../shared/service/log';

/** The standards of a sector's seed file. @throws Error naming the line that is not a standard */
export function seedFacts(folder: string, lookups: ReferenceLookups, today: string): StandardFacts[] {
  const headings = new Headings(standardColumns);
  return readSeedRows(folder, 'seed.jsonl').map((cells, index) => {
    const line = index + 1;
    const read = readFacts({ line, cells, tabular: false }, { lookups, headings, today });
    if ('problems' in read) throw new Error(`${folder}/seed.jsonl: ${JSON.stringify(read.problems)}`);
    return read.facts;
  });
}

/** Brings in standards that are not in the catalogue yet, but for those whose numbers another sector has by now. */
async function bringStandards(
  { name, parts }: OpenSector,
  standards: readonly StandardFacts[],
  demands: RowDemands,
): Promise<void> {
  const outcomes = await new CatalogueImport(parts, demands).write(standards, SEED_ACTOR);
  const refused = outcomes.filter((outcome) => typeof outcome !== 'string');
  const wrong = refused.find(({ code }) => code !== 'DUPLICATE_CODE');
  if (wrong) throw new Error(`${name}/seed.jsonl: ${JSON.stringify(wrong)}`);
  for (const { value, problem } of refused)
    log.info('a standard that comes with the project is left out', { sector: name, value, problem });
}

/**
 * Brings in the standards of the seed. What the catalogue has already, because it was imported or registered before, is
 * somebody's own, and stays as it is.
 */
async function seedStandards(sector: OpenSector, facts: readonly StandardFacts[]): Promise<void> {
  const { database, store, subgraph } = sector;
  const idOf = ({ code }: StandardFacts) => standardId(subgraph.names, code);
  const known = await store.serialsOf(database.reader, facts.map(idOf));
  const missing = facts.filter((each) => !known.has(idOf(each)));
  const isFirst = (await store.lastSerial(database.reader)) === 0;
  try {
    await bringStandards(sector, missing, { ...seedRows, claimNumbers: true });
  } catch (error) {
    const isAlone = error instanceof DomainError && error.code === 'SECTOR_UNAVAILABLE';
    if (!isAlone || !isFirst) throw error;
    // All subgraphs of a new installation start at once: the province may not answer yet, and has nothing to tell.
    await bringStandards(sector, missing, seedRows);
  }
}

/**
 * Gives a sector what comes with the project, once. The standards come all at once, and after them what says how they are
 * put into practice. When this was cut off, it is done again from the start, and what is there by then is left alone.
 */
export async function seedCatalogue(
  sector: OpenSector,
  lookups: ReferenceLookups,
  clock: Clock,
): Promise<void> {
  if (await isSeeded(sector.database)) return;
  const { names, registers } = sector.subgraph;
  const scope = { today: todayIn(clock), actor: SEED_ACTOR };
  await seedRegisters(sector.registerBook, names.folder, registers, scope);
  await sector.pilotRegister.register(readPilotSeeds(names), SEED_ACTOR);
  await sector.projectRegister.register(readProjectSeeds(names), SEED_ACTOR);
  await sector.systemRegister.register(readSystemSeed(names), SEED_ACTOR);
  await seedStandards(sector, seedFacts(sector.name, lookups, todayIn(clock)));
  await sector.evaluationRegister.register(readEvaluationSeeds(names), SEED_ACTOR);
  await noteSeeding(sector.database, clock());
}

import { Headings, readFacts, type ReferenceLookups } from '../shared/exchange';
import type { StandardFacts } from '../shared/kernel/catalogue/StandardFacts';
import { CatalogueImport, seedRows } from '../shared/kernel/catalogue/CatalogueImport';
import type { OpenSector } from '../shared/kernel/sector/openSector';
import { readPilotSeeds } from '../shared/kernel/pilots';
import { readProjectSeeds } from '../shared/kernel/projects';
import { readSeedRows } from '../shared/kernel/seed/readSeedRows';

/** Who the change log names for the rows that come with the project. */
export const SEED_ACTOR = 'seed';

/** The standards of a sector's seed file. @throws Error naming the line that is not a standard */
export function seedFacts(folder: string, lookups: ReferenceLookups, today: string): StandardFacts[] {
  const headings = new Headings();
  return readSeedRows(folder, 'seed.jsonl').map((cells, index) => {
    const line = index + 1;
    const read = readFacts({ line, cells, tabular: false }, { lookups, headings, today });
    if ('problems' in read) throw new Error(`${folder}/seed.jsonl: ${JSON.stringify(read.problems)}`);
    return read.facts;
  });
}

async function hasStandards({ database }: OpenSector): Promise<boolean> {
  const rows = (await database.reader.query('SELECT serial FROM standard LIMIT 1')) as unknown[];
  return rows.length > 0;
}

/**
 * Fills an empty catalogue with what comes with the project; one with any standard is left as it is. The standards come
 * last and all at once: when this was cut off, it is done again from the start.
 */
export async function seedCatalogue(
  sector: OpenSector,
  lookups: ReferenceLookups,
  today: string,
): Promise<void> {
  if (await hasStandards(sector)) return;
  await sector.subgraph.definition.seed?.(sector.database);
  await sector.pilotRegister.register(readPilotSeeds(sector.subgraph.names), SEED_ACTOR);
  await sector.projectRegister.register(readProjectSeeds(sector.subgraph.names), SEED_ACTOR);
  const facts = seedFacts(sector.name, lookups, today);
  const outcomes = await new CatalogueImport(sector.parts, seedRows).write(facts, SEED_ACTOR);
  const refused = outcomes.find((outcome) => typeof outcome !== 'string');
  if (refused) throw new Error(`${sector.name}/seed.jsonl: ${JSON.stringify(refused)}`);
}

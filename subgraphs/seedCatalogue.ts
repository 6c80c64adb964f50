import { Headings, readFacts, type ReferenceLookups } from '../shared/exchange';
import type { StandardFacts } from '../shared/kernel/catalogue/StandardFacts';
import { CatalogueImport } from '../shared/kernel/catalogue/CatalogueImport';
import type { OpenSector } from '../shared/kernel/sector/openSector';
import { readPilotSeeds } from '../shared/kernel/pilots';
import { readSeedRows } from '../shared/kernel/seed/readSeedRows';

const BATCH = 500;

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

/** Fills an empty catalogue with the standards that come with the project; one with any row is left as it is. */
export async function seedCatalogue(
  sector: OpenSector,
  lookups: ReferenceLookups,
  today: string,
): Promise<void> {
  const { seq } = await sector.log.end();
  if (seq > 0) return;
  const facts = seedFacts(sector.name, lookups, today);
  const writer = new CatalogueImport(sector.parts, false);
  for (let start = 0; start < facts.length; start += BATCH) {
    const outcomes = await writer.write(facts.slice(start, start + BATCH), SEED_ACTOR);
    const refused = outcomes.find((outcome) => typeof outcome !== 'string');
    if (refused) throw new Error(`${sector.name}/seed.jsonl: ${JSON.stringify(refused)}`);
  }
  await sector.pilotRegister.register(readPilotSeeds(sector.subgraph.names), SEED_ACTOR);
  await sector.subgraph.definition.seed?.(sector.database);
}

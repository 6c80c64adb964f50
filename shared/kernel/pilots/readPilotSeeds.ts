import { badInput } from '../../errors';
import { StandardNumber } from '../../numbers';
import { readSeedRows, type SeedRow } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import type { PilotFacts } from './PilotFacts';
import { checkPilotFacts } from './pilotRules';

/** What a seed row says; the day by which a pilot is due is seldom known. */
type PilotSeed = Omit<PilotFacts, 'due'> & { readonly due?: string | null };

function factsOf(row: SeedRow): PilotFacts {
  const seed = row as unknown as PilotSeed;
  const facts: PilotFacts = {
    ...seed,
    due: seed.due ?? null,
    standards: seed.standards.map((code) => {
      const parsed = StandardNumber.tryParse(code);
      return 'number' in parsed ? parsed.number.code : code;
    }),
  };
  const problems = checkPilotFacts(facts);
  if (problems.length > 0) throw badInput(...problems);
  return facts;
}

/** The pilots a sector starts with, from `pilots.seed.jsonl` in its folder; none where it has no such file. @throws BAD_USER_INPUT */
export function readPilotSeeds({ folder }: SectorNames): PilotFacts[] {
  return readSeedRows(folder, 'pilots.seed.jsonl').map(factsOf);
}

import { badField } from '../../errors';
import { normalNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import { readSeedRows, type SeedRow } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import type { EvidenceFacts, PilotAction, PilotFacts, PilotOutline } from './PilotFacts';
import { toldPilot, type ToldPilotStep } from './toldPilot';

/** A step as a seed tells it; the first one is the application. */
interface SeedStep {
  readonly action: PilotAction | 'APPLY';
  readonly on: PlainDate;
  readonly reason?: string;
  readonly due?: PlainDate;
  readonly score?: number;
  readonly evidence?: readonly EvidenceFacts[];
}

/** What a seed row says; of most pilots neither the time of building nor the steps are known. */
type PilotSeed = Pick<
  PilotFacts,
  'key' | 'title' | 'level' | 'stage' | 'region' | 'organization' | 'appliedOn' | 'acceptedOn' | 'standards'
> &
  Pick<PilotFacts, 'source' | 'provenance'> &
  Partial<Pick<PilotFacts, 'startsOn' | 'due' | 'standardsToMake'>> & {
    readonly steps?: readonly SeedStep[];
  };

/** Who the history names for what a seed tells. */
const ACTOR = 'seed';

function outlineOf(seed: PilotSeed): PilotOutline {
  const { key, title, level, region, organization, source, provenance } = seed;
  return {
    key,
    title,
    level,
    region,
    organization,
    startsOn: seed.startsOn ?? null,
    due: seed.due ?? null,
    standards: seed.standards.map(normalNumber),
    standardsToMake: seed.standardsToMake ?? [],
    source,
    provenance,
  };
}

/** A step as it is told; seeds come with the project, so their days are not compared with a machine's clock. */
function toldStep({ evidence = [], ...step }: SeedStep): ToldPilotStep {
  return { reason: null, due: null, score: null, ...step, by: ACTOR, evidence };
}

/** What a row says must be what its steps lead to. */
function refuseContradictions(said: PilotSeed, told: PilotFacts): void {
  for (const field of ['stage', 'appliedOn', 'acceptedOn'] as const) {
    if (said[field] !== told[field])
      throw badField(field, said[field], `${said.key}: the steps lead to ${String(told[field])}`);
  }
}

function factsOf(row: SeedRow): PilotFacts {
  const seed = row as unknown as PilotSeed;
  const { stage, appliedOn, acceptedOn } = seed;
  const steps = (seed.steps ?? []).map(toldStep);
  const beginning = steps.length === 0 ? { stage, appliedOn, acceptedOn } : null;
  const facts = toldPilot(outlineOf(seed), beginning, steps, steps.at(-1)?.on ?? '');
  refuseContradictions(seed, facts);
  return facts;
}

/** The pilots a sector starts with, from `pilots.seed.jsonl` in its folder; none where it has no such file. @throws BAD_USER_INPUT */
export function readPilotSeeds({ folder }: SectorNames): PilotFacts[] {
  return readSeedRows(folder, 'pilots.seed.jsonl').map(factsOf);
}

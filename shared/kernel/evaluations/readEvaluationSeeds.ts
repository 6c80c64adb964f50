import { readSeedRows, type SeedRow } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import type { EvaluationFacts } from './EvaluationFacts';

type SeedIndicator = Omit<EvaluationFacts['indicators'][number], 'remark'> & { readonly remark?: string };

/** What a seed row says; what it is silent about is as it usually is. */
type EvaluationSeed = Omit<EvaluationFacts, 'indicators' | 'evidence' | 'source'> & {
  readonly indicators: readonly SeedIndicator[];
  readonly evidence?: readonly EvaluationFacts['evidence'][number][];
  readonly source?: string;
};

function factsOf(row: SeedRow): EvaluationFacts {
  const seed = row as unknown as EvaluationSeed;
  return {
    ...seed,
    indicators: seed.indicators.map((each) => ({ ...each, remark: each.remark ?? null })),
    evidence: seed.evidence ?? [],
    source: seed.source ?? null,
  };
}

/** The evaluations a sector starts with, from `evaluations.seed.jsonl` in its folder; none where it has no such file. */
export function readEvaluationSeeds({ folder }: SectorNames): EvaluationFacts[] {
  return readSeedRows(folder, 'evaluations.seed.jsonl').map(factsOf);
}

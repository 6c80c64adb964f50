import { percentOf } from '../../measure';
import type { StandardStatus } from '../catalogue/standardRules';

/**
 * Whether what is to have a standard has one, as far as its sector can tell: one of its own catalogue is in force; or only
 * numbers are named that its catalogue does not have, so that the province tells (`StandardLink.state`); or neither.
 */
export type CoverageState = 'COVERED' | 'ELSEWHERE' | 'MISSING';

/** How much of what is to have a standard has one. */
export interface CoverageFigures {
  /** Cells, topics or steps that are to have a standard. */
  readonly required: number;
  readonly covered: number;
  readonly elsewhere: number;
  readonly missing: number;
  /** What is not missing, in per cent of what is required, to one decimal; null where nothing is required. */
  readonly percent: number | null;
}

/** The state of a requirement that these numbers are to meet. `statusOf` is null for a number that the catalogue does not have. */
export function coverageState(
  codes: readonly string[],
  statusOf: (code: string) => StandardStatus | null,
): CoverageState {
  const statuses = codes.map(statusOf);
  if (statuses.includes('IN_FORCE')) return 'COVERED';
  return statuses.includes(null) ? 'ELSEWHERE' : 'MISSING';
}

/** How many requirements are in each state. */
export type CoverageTotals = Readonly<Record<CoverageState, number>>;

/** The figures of requirements that are counted already. */
export function figuresOf({
  COVERED: covered,
  ELSEWHERE: elsewhere,
  MISSING: missing,
}: CoverageTotals): CoverageFigures {
  const required = covered + elsewhere + missing;
  return { required, covered, elsewhere, missing, percent: percentOf(required - missing, required) };
}

/** Counts the states of all requirements. */
export function coverageFigures(states: readonly CoverageState[]): CoverageFigures {
  const count = (state: CoverageState) => states.filter((each) => each === state).length;
  return figuresOf({
    COVERED: count('COVERED'),
    ELSEWHERE: count('ELSEWHERE'),
    MISSING: count('MISSING'),
  });
}

import { condition } from '../../../shared/kernel/listing/Condition';

/** How far a finding has come. */
export type OverlapState = 'OPEN' | 'TO_BE_RESOLVED' | 'SET_ASIDE';

/** What each verdict makes of a finding; without one it is open. */
const verdicts = {
  SET_ASIDE: ['NOT_AN_OVERLAP', 'COORDINATED'],
  TO_BE_RESOLVED: ['TO_MERGE', 'TO_REVISE'],
} as const;

const named = (list: readonly string[]) => list.map((verdict) => `'${verdict}'`).join(', ');

/** The findings of the report, each with the decision on it where there is one. */
export const FINDINGS = condition('overlap_finding s LEFT JOIN overlap_decision d ON d.id = s.decisionId');

/** The state of a finding, of a row of `FINDINGS`. */
export const stateExpression = condition(
  `CASE WHEN d.verdict IN (${named(verdicts.SET_ASIDE)}) THEN 'SET_ASIDE'
        WHEN d.verdict IN (${named(verdicts.TO_BE_RESOLVED)}) THEN 'TO_BE_RESOLVED' ELSE 'OPEN' END`,
);

/** The state that a verdict makes. */
export function stateOf(verdict: string | null): OverlapState {
  const isAmong = (list: readonly string[]) => verdict !== null && list.includes(verdict);
  if (isAmong(verdicts.SET_ASIDE)) return 'SET_ASIDE';
  return isAmong(verdicts.TO_BE_RESOLVED) ? 'TO_BE_RESOLVED' : 'OPEN';
}

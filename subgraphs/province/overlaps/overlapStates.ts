import { allOf, condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { rowSources } from '../../../shared/kernel/listing/rowSources';

/** How far a finding has come. */
export type OverlapState = 'OPEN' | 'TO_BE_RESOLVED' | 'SET_ASIDE';

/** What each verdict makes of a finding; without one it is open. */
const verdicts = {
  SET_ASIDE: ['NOT_AN_OVERLAP', 'COORDINATED'],
  TO_BE_RESOLVED: ['TO_MERGE', 'TO_REVISE'],
} as const;

/** Aliases of decisions as they are, and as they were. */
const DECISIONS = ['d', 'e'] as const;

const named = (list: readonly string[]) => list.map((verdict) => `'${verdict}'`).join(', ');

/** The findings of a table, each with the decision on it where there is one: as it is now, or was known at a moment. */
export function findingsWithDecisions(table: string, knownAt: string | null): Condition {
  const joins = rowSources('overlap_decision', knownAt).map((source, place) => {
    const alias = DECISIONS[place] ?? '';
    const { sql, values } = allOf([condition(`${alias}.id = s.decisionId`), ...source.meant(alias)]);
    return condition(`LEFT JOIN ${source.table} ${alias} ON ${sql}`, ...values);
  });
  return condition(
    `${table} s ${joins.map(({ sql }) => sql).join(' ')}`,
    ...joins.flatMap(({ values }) => values),
  );
}

/** The state of a finding, of a row of `findingsWithDecisions`. */
export function stateExpression(knownAt: string | null): Condition {
  const [now, past] = DECISIONS;
  const verdict = knownAt === null ? `${now}.verdict` : `COALESCE(${now}.verdict, ${past}.verdict)`;
  return condition(
    `CASE WHEN ${verdict} IN (${named(verdicts.SET_ASIDE)}) THEN 'SET_ASIDE'
          WHEN ${verdict} IN (${named(verdicts.TO_BE_RESOLVED)}) THEN 'TO_BE_RESOLVED' ELSE 'OPEN' END`,
  );
}

/** The state that a verdict makes. */
export function stateOf(verdict: string | null): OverlapState {
  const isAmong = (list: readonly string[]) => verdict !== null && list.includes(verdict);
  if (isAmong(verdicts.SET_ASIDE)) return 'SET_ASIDE';
  return isAmong(verdicts.TO_BE_RESOLVED) ? 'TO_BE_RESOLVED' : 'OPEN';
}

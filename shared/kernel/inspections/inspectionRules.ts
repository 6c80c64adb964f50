import { aheadProblem, fieldProblem, orderProblem, repeatProblems, type FieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { ClauseFinding, InspectionVerdict, Rectification } from './inspectionEnums';

/** What was found of one clause. */
export interface FindingFacts {
  /** Number of the clause, e.g. `5.2.1`. */
  readonly clause: string;
  readonly finding: ClauseFinding;
}

/** By when what was found is to be put right, and when it was. */
export interface RectificationFacts {
  readonly rectifyBy: PlainDate | null;
  readonly rectifiedOn: PlainDate | null;
}

/** What an inspection tells, as far as rules look at it. */
export interface InspectionFacts extends RectificationFacts {
  readonly inspectedOn: PlainDate;
  readonly findings: readonly FindingFacts[];
  readonly verdict: InspectionVerdict;
}

/**
 * What the findings come to: one clause that is not kept makes the whole non-conforming, and clauses that do not apply
 * count for nothing.
 *
 * Source: the project's own rule. That the putting into practice of standards is inspected: Standardization Law (2017),
 * article 32.
 */
export function verdictOf(findings: readonly Pick<FindingFacts, 'finding'>[]): InspectionVerdict {
  const found = new Set(findings.map(({ finding }) => finding));
  if (found.has('NON_CONFORMING')) return 'NON_CONFORMING';
  return found.has('CONFORMING') ? 'CONFORMING' : 'NOT_APPLICABLE';
}

/** What has become of the rectification by the end of a day: it is in time on its last day. */
export function rectificationOn(
  { rectifyBy, rectifiedOn }: RectificationFacts,
  day: PlainDate,
): Rectification {
  if (rectifyBy === null) return 'NOT_NEEDED';
  if (rectifiedOn !== null && rectifiedOn <= day) return 'DONE';
  return rectifyBy < day ? 'OVERDUE' : 'OPEN';
}

/** What is wrong with the days of a rectification: one that is asked for has a last day, and none is kept of what conforms. */
function rectificationProblems(
  { inspectedOn, verdict, rectifyBy, rectifiedOn }: InspectionFacts,
  today: PlainDate,
): FieldProblem[] {
  const isAsked = verdict === 'NON_CONFORMING';
  if (!isAsked)
    return Object.entries({ rectifyBy, rectifiedOn }).flatMap(([field, day]) =>
      day === null ? [] : [fieldProblem(field, day, 'is told of what has nothing to put right')],
    );
  if (rectifyBy === null)
    return [fieldProblem('rectifyBy', rectifyBy, 'must be given: a clause is not kept')];
  return [
    ...orderProblem('rectifyBy', rectifyBy, inspectedOn, 'the inspection'),
    ...orderProblem('rectifiedOn', rectifiedOn, inspectedOn, 'the inspection'),
    ...aheadProblem('rectifiedOn', rectifiedOn, today),
  ];
}

/** All that is wrong with an inspection beyond its columns; empty when nothing is. */
export function inspectionProblems(facts: InspectionFacts, today: PlainDate): FieldProblem[] {
  const { inspectedOn, findings } = facts;
  const clauses = findings.map(({ clause }) => clause);
  return [
    ...aheadProblem('inspectedOn', inspectedOn, today),
    ...(findings.length === 0 ? [fieldProblem('findings', 0, 'must be at least one')] : []),
    ...repeatProblems('findings', clauses),
    ...rectificationProblems(facts, today),
  ];
}

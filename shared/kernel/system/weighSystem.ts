import { fieldProblem, type ErrorCode, type FieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { canonicalJson } from '../changes/canonicalJson';
import { refusedRow, type RefusedRow } from '../records/ImportOutcome';
import { checkSystem } from './checkSystem';
import type { StoredSystem, SystemFacts } from './SystemFacts';
import { publicationProblems } from './systemVersionRules';

/** What a sector has of its tree where a version is brought. */
export interface KnownVersions {
  /** The version with the number that is brought. */
  readonly same: StoredSystem | null;
  /** The version that it follows. */
  readonly before: StoredSystem | null;
  /** The last version. */
  readonly last: StoredSystem | null;
}

/** What a sector would have of its tree where the version that a file brought before this one was taken. */
export function withTaken(
  known: KnownVersions,
  taken: StoredSystem | null,
  { number }: SystemFacts,
): KnownVersions {
  if (taken === null) return known;
  return { ...known, last: taken, before: taken.number === number - 1 ? taken : known.before };
}

/** What is wrong with a version that is brought, by itself. */
function versionProblems(
  { number, state, publishedOn, moves }: SystemFacts,
  today: PlainDate,
): FieldProblem[] {
  const isTooEarly = state === 'DRAFT' && publishedOn !== null;
  const isAhead = publishedOn !== null && publishedOn > today;
  return [
    ...(Number.isInteger(number) && number > 0
      ? []
      : [fieldProblem('version', number, 'must be a whole number from 1')]),
    ...(isTooEarly ? [fieldProblem('publishedOn', publishedOn, 'is not for a draft')] : []),
    ...(isAhead ? [fieldProblem('publishedOn', publishedOn, `must not be after today, ${today}`)] : []),
    ...moves
      .filter(({ on }) => on > today)
      .map(({ on }) => fieldProblem('on', on, `must not be after today, ${today}`)),
  ];
}

const sayTheSame = (known: StoredSystem, facts: SystemFacts) =>
  canonicalJson(known) === canonicalJson({ ...facts, id: known.id, version: known.version });

/** Why a version cannot follow those that are there; nothing where it can. */
function orderProblem(
  { number }: SystemFacts,
  { same, last }: KnownVersions,
): { readonly code: ErrorCode; readonly problem: FieldProblem } | null {
  const refuse = (code: ErrorCode, problem: string) => ({
    code,
    problem: fieldProblem('version', number, problem),
  });
  if (same !== null)
    return same.state === 'DRAFT'
      ? null
      : refuse('ILLEGAL_TRANSITION', 'is published and says something else; draft the next version');
  const next = (last?.number ?? 0) + 1;
  if (number !== next)
    return refuse('BAD_USER_INPUT', `the next version of this sector has number ${String(next)}`);
  return last?.state === 'DRAFT'
    ? refuse('ILLEGAL_TRANSITION', 'can follow only when the version before is published')
    : null;
}

/** What becomes of a version that a file brings: a draft that is there takes what the file says, a published one stays as it is. */
export function weighSystem(
  facts: SystemFacts,
  known: KnownVersions,
  today: PlainDate,
): 'REGISTERED' | 'UPDATED' | 'UNCHANGED' | RefusedRow {
  const { same } = known;
  if (same !== null && sayTheSame(same, facts)) return 'UNCHANGED';
  const refused = refusedRow([...versionProblems(facts, today), ...checkSystem(facts)]);
  if (refused) return refused;
  const order = orderProblem(facts, known);
  if (order) return { ...order.problem, code: order.code };
  const early = refusedRow(publicationProblems(facts.publishedOn, known.before, 'publishedOn'));
  if (early) return early;
  return same === null ? 'REGISTERED' : 'UPDATED';
}

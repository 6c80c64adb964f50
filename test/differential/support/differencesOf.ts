import { isDeepStrictEqual } from 'node:util';
import type { Problem, ReferenceAnswer } from './openReference';

type Path = NonNullable<Problem['path']>;

const ANY_INDEX = '@';
/** An answer tells of no more errors than this, and then of each kind at least once. */
const MOST_TOLD = 100;

/** Where a problem is, whatever the rows: the reference counts rows of one type only, and so names other ones. */
function kindOf({ path, code, sector }: Problem): string {
  const steps = path?.map((step) => (typeof step === 'number' ? ANY_INDEX : step)) ?? ['nowhere'];
  return `${sector ?? 'gateway'} ${code} at ${steps.join('.')}`;
}

/** The distinct places of each kind of problem. */
function placesByKind(problems: readonly Problem[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    places.set(kind, (places.get(kind) ?? new Set()).add(String(problem.path)));
  }
  return places;
}

/** A problem the reference cannot place may be anywhere here. */
function isUnplaced(kind: string): boolean {
  return kind.endsWith(' at nowhere');
}

function missingProblems(ours: readonly Problem[], theirs: readonly Problem[]): string[] {
  const found = placesByKind(ours);
  return [...placesByKind(theirs)].flatMap(([kind, places]) => {
    if (isUnplaced(kind)) {
      const who = kind.slice(0, -'nowhere'.length);
      return [...found.keys()].some((each) => each.startsWith(who)) ? [] : [`no error: ${kind}`];
    }
    const count = found.get(kind)?.size ?? 0;
    const expected = ours.length >= MOST_TOLD ? 1 : places.size;
    return count >= expected ? [] : [`${count} errors instead of ${expected}: ${kind}`];
  });
}

/** The value at a path, null where the way to it ends in one; undefined where the answer knows nothing of it. */
function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) return value;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNull));
}

/** Failures of a whole fetch; other errors may be of a field that only the plan asked for. */
const OF_A_FETCH: ReadonlySet<string> = new Set(['SECTOR_UNAVAILABLE', 'SECTOR_TIMEOUT']);

/** Errors that name a place where nothing is missing, neither the value itself nor a part of it. */
export function strayProblems({ data, problems }: ReferenceAnswer): string[] {
  return problems.flatMap(({ path, code }) => {
    if (!path || data === undefined) return [];
    const value = valueAt(data, path);
    const isMissing = value === undefined ? !OF_A_FETCH.has(code) : hasNull(value);
    return isMissing ? [] : [`${code} at ${path.join('.')}, where nothing is missing`];
  });
}

/** The first place where two values differ; null when they are equal. */
function firstDifference(ours: unknown, theirs: unknown, at: string): string | null {
  if (isDeepStrictEqual(ours, theirs)) return null;
  const areBothObjects =
    typeof ours === 'object' &&
    ours &&
    typeof theirs === 'object' &&
    theirs &&
    Array.isArray(ours) === Array.isArray(theirs);
  if (!areBothObjects) return `${at}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`;
  const [one, other] = [ours as Record<string, unknown>, theirs as Record<string, unknown>];
  for (const key of new Set([...Object.keys(other), ...Object.keys(one)])) {
    const found = firstDifference(one[key], other[key], `${at}.${key}`);
    if (found !== null) return found;
  }
  return `${at}: keys ${Object.keys(one).join()} instead of ${Object.keys(other).join()}`;
}

/**
 * In what an answer falls short of the reference's: other data; or for a kind of error (sector, code and path but for
 * the rows) fewer places. More errors, in more places, are no difference.
 */
export function differencesOf(ours: ReferenceAnswer, theirs: ReferenceAnswer): string[] {
  const data = firstDifference(ours.data, theirs.data, 'data');
  return [...(data === null ? [] : [data]), ...missingProblems(ours.problems, theirs.problems)];
}

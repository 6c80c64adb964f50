import { badField } from '../../errors';
import type { Condition } from './Condition';
import type { RowPlace } from './rowSources';

/** Where rows of the table `s` are read, and by what was known when. */
type Place = Omit<RowPlace, 'row'>;

/** What the rows of a list have in common beside its filter, wherever they are read. */
export type Belonging = (place: Place) => readonly Condition[];

/** What a list is within: a `Belonging`, or conditions on rows as they are now where no earlier state is kept. */
export type Scope = readonly Condition[] | Belonging;

/** Belonging that columns tell, which rows have wherever they are read. */
export const byColumns =
  (...conditions: readonly Condition[]): Belonging =>
  () =>
    conditions;

/** Whether a list is within something of which no earlier state is kept. */
export const isOfNowOnly = (scope: Scope): boolean => typeof scope !== 'function' && scope.length > 0;

/** What the rows meet that a list is of. */
export const inScope = (scope: Scope, place: Place): readonly Condition[] =>
  typeof scope === 'function' ? scope(place) : scope;

/** The arguments of a list that can be asked for what was known. */
interface MomentArguments {
  filter?: { knownAt?: string | null } | null;
}

/**
 * The arguments of a list within something that was itself asked for a moment, or for now: the list is of the same.
 * @throws BAD_USER_INPUT where its filter asks for another
 */
export function ofSameMoment<Args extends MomentArguments>(
  args: Args,
  knownAt: string | null,
  owner: string,
): Args {
  const asked = args.filter?.knownAt ?? null;
  if (asked !== null && asked !== knownAt)
    throw badField('filter.knownAt', asked, `must be that of ${owner}; ask ${owner} for that moment`);
  return knownAt === null ? args : { ...args, filter: { ...args.filter, knownAt } };
}

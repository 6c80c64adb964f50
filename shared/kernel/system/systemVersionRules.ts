import type { FieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { earlyDayProblem } from '../lifecycle/dayRules';

/** A version as far as choosing among versions goes. */
export interface DatedVersion {
  readonly number: number;
  /** Null for a draft. */
  readonly publishedOn: PlainDate | null;
}

/** Which version is asked for: by number, or else the one that applies on a day. */
export interface VersionWanted {
  readonly version: number | null;
  readonly day: PlainDate;
}

/** The version with a number, or the last one published on or before the day; null where there is none. */
export function versionMeant<Version extends DatedVersion>(
  versions: readonly Version[],
  { version, day }: VersionWanted,
): Version | null {
  if (version !== null) return versions.find(({ number }) => number === version) ?? null;
  const applying = versions.filter(({ publishedOn }) => publishedOn !== null && publishedOn <= day);
  return [...applying].sort((a, b) => b.number - a.number)[0] ?? null;
}

/**
 * What is wrong with the day on which a version is published: versions apply one after the other, so none begins before
 * the one that it follows.
 */
export function publicationProblems(
  publishedOn: PlainDate | null,
  before: Pick<DatedVersion, 'publishedOn'> | null,
  field: string,
): FieldProblem[] {
  const earliest = before?.publishedOn ?? null;
  if (publishedOn === null || earliest === null) return [];
  return earlyDayProblem(publishedOn, earliest, 'the one that it follows was published', field);
}

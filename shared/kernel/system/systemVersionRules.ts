import type { PlainDate } from '../catalogue/StandardFacts';

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

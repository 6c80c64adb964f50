import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { lifetimeOf, sharedLifetime } from './lifetimeRules';
import { regionsMeet } from './subjectRules';
import { SubjectTitle } from './SubjectTitle';

/** The columns that decide whether a standard repeats another. */
export const comparedColumns = [
  'serial',
  'code',
  'base',
  'sortKey',
  'title',
  'sector',
  'inForceFrom',
  'withdrawnOn',
  'regionCode',
] as const;

type ComparedRow = Pick<StandardRow, (typeof comparedColumns)[number]>;

/** What of a standard decides whether it repeats another. */
export interface ComparedStandard extends ComparedRow {
  readonly subject: SubjectTitle;
}

/** A row as it is compared. */
export function comparedStandard(row: ComparedRow): ComparedStandard {
  const { serial, code, base, sortKey, title, sector, inForceFrom, withdrawnOn, regionCode } = row;
  const subject = new SubjectTitle(title);
  return { serial, code, base, sortKey, title, sector, inForceFrom, withdrawnOn, regionCode, subject };
}

/** Whether two may repeat each other whatever their subjects: sectors, editions, places and days decide first. */
export function mayRepeat(one: ComparedStandard, other: ComparedStandard): boolean {
  return (
    one.sector !== other.sector &&
    one.base !== other.base &&
    regionsMeet(one.regionCode, other.regionCode) &&
    sharedLifetime(lifetimeOf(one), lifetimeOf(other)) !== null
  );
}

import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { membersOf } from '../../../shared/numbers';
import type { CitedName } from '../calendar/CalendarStandard';
import type { Edition } from '../lookup/editionRules';
import { isMeantUndated } from './impactRules';

/** A standard that the withdrawal of another one touches, or the one that is withdrawn. */
export interface TouchedStandard extends Pick<
  StandardRow,
  'serial' | 'id' | 'code' | 'base' | 'sortKey' | 'title' | 'sector'
> {
  /** The numbers by which whatever rests on it names it; the one without its year only where that means it. */
  readonly names: readonly CitedName[];
}

/** A standard as it is read, with what decides which numbers mean it. */
export interface FoundStandard extends Omit<TouchedStandard, 'names'>, Edition {
  /** Whether the index has other editions of it. */
  readonly hasOthers: number | boolean;
}

/** The columns of a standard `s` that make a `FoundStandard`. */
export const foundColumns = `s.serial, s.id, s.code, s.base, s.sortKey, s.title, s.sector,
  s.issuedOn, s.effectiveOn, s.withdrawnOn, s.inForceFrom,
  EXISTS (SELECT 1 FROM standard o WHERE o.base = s.base AND o.serial <> s.serial) AS hasOthers`;

/** The numbers by which a standard is named; of a joint one those of its members too. */
export function namesOf(
  { code, base }: Pick<TouchedStandard, 'code' | 'base'>,
  isMeant: boolean,
): CitedName[] {
  const members = membersOf(code).flatMap((member) => [
    { code: member.code, dated: true },
    { code: member.base, dated: false },
  ]);
  const own = { code, dated: code !== base };
  return [own, ...(isMeant && own.dated ? [{ code: base, dated: false }] : []), ...members];
}

/** The editions of numbers without a year, by that number: one statement for all. */
export async function editionsOf(
  { reader }: Database,
  bases: readonly string[],
): Promise<ReadonlyMap<string, Edition[]>> {
  const editions = new Map<string, Edition[]>(bases.map((base) => [base, []]));
  if (bases.length === 0) return editions;
  const which = isOneOf('base', [...editions.keys()]);
  const rows = (await reader.query(
    `SELECT base, code, sortKey, issuedOn, effectiveOn, withdrawnOn, inForceFrom FROM standard WHERE ${which.sql}`,
    [...which.values],
  )) as (Edition & { readonly base: string })[];
  for (const { base, ...edition } of rows) editions.get(base)?.push(edition);
  return editions;
}

/** Standards with the numbers by which they are named on a day, in the order given. */
export async function touchedOf(
  database: Database,
  found: readonly FoundStandard[],
  today: PlainDate,
): Promise<TouchedStandard[]> {
  const bases = found.filter(({ hasOthers }) => hasOthers).map(({ base }) => base);
  const editions = await editionsOf(database, [...new Set(bases)]);
  return found.map((standard) => {
    const { serial, id, code, base, sortKey, title, sector } = standard;
    const isMeant = isMeantUndated(standard, editions.get(base) ?? [standard], today);
    return { serial, id, code, base, sortKey, title, sector, names: namesOf(standard, isMeant) };
  });
}

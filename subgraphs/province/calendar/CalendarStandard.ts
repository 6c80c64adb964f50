import type { EntityManager } from 'typeorm';
import type {
  PlainDate,
  ReferenceFact,
  StoredStandard,
} from '../../../shared/kernel/catalogue/StandardFacts';
import type { ReviewedStandard } from '../../../shared/kernel/calendar/reviewSpans';
import { allOf, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { RowSource } from '../../../shared/kernel/listing/rowSources';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { timesOf, type KnownTimes } from './knownTimes';

/** How a standard names a document that it cites. */
export type CitedName = Pick<ReferenceFact, 'code' | 'dated'>;

/** What a standard says, said or was known to say of itself that decides when it is due for review, and what it cites. */
export interface CalendarStandard extends KnownTimes, Omit<ReviewedStandard, 'losses' | 'proposals'> {
  readonly id: string;
  readonly serial: number;
  readonly code: string;
  readonly sector: SectorKey;
  readonly regionCode: string | null;
  readonly cites: readonly CitedName[];
}

/** A standard as its sector stores it. */
export function calendarStandard(
  sector: SectorKey,
  serial: number,
  standard: StoredStandard & { readonly own?: Readonly<Record<string, unknown>> },
): CalendarStandard {
  const { id, code, region: regionCode, issuedOn, effectiveOn, withdrawnOn, reviews, references } = standard;
  const knownFrom = (standard.own?.knownFrom ?? null) as string | null;
  return {
    id,
    serial,
    code,
    sector,
    regionCode,
    issuedOn,
    effectiveOn,
    withdrawnOn,
    reviews,
    cites: references,
    knownFrom,
    knownTo: null,
  };
}

type StandardRow = Omit<CalendarStandard, 'reviews' | 'cites'>;

/** A reference or a review of a standard. */
interface ItemRow {
  readonly serial: number;
  readonly knownTo: string | null;
  readonly code: string | null;
  readonly dated: number | boolean | null;
  readonly reviewedOn: PlainDate | null;
  readonly conclusion: ReviewedStandard['reviews'][number]['conclusion'] | null;
}

/** References and reviews of the standards of a source, in one statement. */
async function itemsOf(manager: EntityManager, source: RowSource, which: Condition): Promise<ItemRow[]> {
  const select = (list: string, columns: string) =>
    `SELECT s.serial AS serial, ${timesOf(source, 's')}, i.ordinal AS ordinal, ${columns}
       FROM ${source.table} s JOIN ${source.listTable(list)} i ON ${source.isItemOf('i', 's')} WHERE ${which.sql}`;
  return (await manager.query(
    `${select('standard_reference', 'i.code AS code, i.dated AS dated, NULL AS reviewedOn, NULL AS conclusion')}
     UNION ALL
     ${select('standard_review', 'NULL, NULL, i.reviewedOn, i.conclusion')}
     ORDER BY serial, ordinal`,
    [...which.values, ...which.values],
  )) as ItemRow[];
}

async function readSource(
  manager: EntityManager,
  source: RowSource,
  asked: Condition,
): Promise<CalendarStandard[]> {
  const which = allOf([asked, ...source.meant('s')]);
  const rows = (await manager.query(
    `SELECT s.id, s.serial, s.code, s.sector, s.regionCode, s.issuedOn, s.effectiveOn, s.withdrawnOn, ${timesOf(source, 's')}
       FROM ${source.table} s WHERE ${which.sql}`,
    [...which.values],
  )) as StandardRow[];
  if (rows.length === 0) return [];
  const keyOf = ({ serial, knownTo }: { serial: number; knownTo: string | null }) =>
    `${serial} ${knownTo ?? ''}`;
  const items = new Map<string, ItemRow[]>();
  for (const item of await itemsOf(manager, source, which)) {
    const own = items.get(keyOf(item));
    if (own) own.push(item);
    else items.set(keyOf(item), [item]);
  }
  return rows.map((row) => {
    const own = items.get(keyOf(row)) ?? [];
    return {
      ...row,
      cites: own.flatMap(({ code, dated }) => (code === null ? [] : [{ code, dated: Boolean(dated) }])),
      reviews: own.flatMap(({ reviewedOn: on, conclusion }) =>
        on && conclusion ? [{ on, conclusion }] : [],
      ),
    };
  });
}

/** Standards as sources have them, absent ones left out: two statements a source. */
export async function readCalendarStandards(
  manager: EntityManager,
  column: 'serial' | 'id',
  values: readonly (number | string)[],
  sources: readonly RowSource[],
): Promise<CalendarStandard[]> {
  if (values.length === 0) return [];
  const standards: CalendarStandard[] = [];
  for (const source of sources)
    standards.push(...(await readSource(manager, source, isOneOf(`s.${column}`, values))));
  return standards;
}

import type { ReviewCauseKind } from '../../../shared/kernel/calendar/reviewDueRules';
import { allOf, condition } from '../../../shared/kernel/listing/Condition';
import { Facet } from '../../../shared/kernel/listing/facets';
import type { ListSource } from '../../../shared/kernel/listing/keysetPage';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { causesAsked, isDueFor, type ReviewCalendarFilter } from './calendarConditions';

type Counts = Readonly<Record<ReviewCauseKind, number | string | null>> & {
  readonly sector: SectorKey;
  readonly count: number | string;
};

function facetsOf(field: string, counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => Object.assign(new Facet(), { field, value, count }));
}

/** Counts the rows of one place. */
async function countPlace(
  reads: Reads,
  { from, conditions }: ListSource,
  filter: ReviewCalendarFilter,
): Promise<Counts[]> {
  const where = allOf(conditions);
  const sums = causesAsked(filter).map((cause) => {
    const { sql, values } = isDueFor(cause, filter);
    return condition(`SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS ${cause}`, ...values);
  });
  return reads.rows<Counts>({
    sql: `SELECT s.sector AS sector, COUNT(*) AS count${sums.map(({ sql }) => `, ${sql}`).join('')}
            FROM ${from.sql} WHERE ${where.sql} GROUP BY s.sector`,
    values: [...sums.flatMap(({ values }) => values), ...from.values, ...where.values],
    order: '',
  });
}

/**
 * Counts the calendar by sector and by the reasons asked for, with one statement for each place where its rows are. The
 * counts of sectors add up to the list; a standard that is due for two reasons is counted with both.
 */
export async function calendarFacets(
  reads: Reads,
  places: readonly ListSource[],
  filter: ReviewCalendarFilter,
): Promise<Facet[]> {
  const counted = await Promise.all(places.map((place) => countPlace(reads, place, filter)));
  const bySector = new Map<string, number>();
  const byCause = new Map<string, number>();
  const add = (counts: Map<string, number>, value: string, count: number | string | null) =>
    counts.set(value, (counts.get(value) ?? 0) + Number(count ?? 0));
  for (const row of counted.flat()) {
    add(bySector, row.sector, row.count);
    for (const cause of causesAsked(filter)) add(byCause, cause, row[cause]);
  }
  return [...facetsOf('cause', byCause), ...facetsOf('sector', bySector)];
}

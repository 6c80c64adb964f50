import type { ReviewCauseKind } from '../../../shared/kernel/calendar/reviewDueRules';
import { allOf, condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { Facet } from '../../../shared/kernel/listing/facets';
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

/**
 * Counts the calendar by sector and by the reasons asked for, with one statement. The counts of sectors add up to the
 * list; a standard that is due for two reasons is counted with both.
 */
export async function calendarFacets(
  reads: Reads,
  conditions: readonly Condition[],
  filter: ReviewCalendarFilter,
): Promise<Facet[]> {
  const where = allOf(conditions);
  const causes = causesAsked(filter);
  const sums = causes.map((cause) => {
    const { sql, values } = isDueFor(cause, filter.dueBefore ?? null);
    return condition(`SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS ${cause}`, ...values);
  });
  const rows = await reads.rows<Counts>({
    sql: `SELECT s.sector AS sector, COUNT(*) AS count${sums.map(({ sql }) => `, ${sql}`).join('')}
            FROM review_due s WHERE ${where.sql} GROUP BY s.sector`,
    values: [...sums.flatMap(({ values }) => values), ...where.values],
    order: '',
  });
  const bySector = new Map(rows.map(({ sector, count }) => [sector, Number(count)]));
  const byCause = new Map(
    causes.map((cause) => [cause, rows.reduce((sum, row) => sum + Number(row[cause] ?? 0), 0)]),
  );
  return [...facetsOf('cause', byCause), ...facetsOf('sector', bySector)];
}

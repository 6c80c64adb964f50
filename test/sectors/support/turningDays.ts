import type { TestSector } from '../../contract/support/openTestSector';

/** The day so many days after another, or before it. */
function dayBeside(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The days on which something turns, with those before and after: what a query gives under `day`, days or null. So that a
 * figure is asked for where it changes, and nowhere else.
 */
export async function turningDays({ database }: TestSector, query: string): Promise<string[]> {
  const rows = (await database.reader.query(`SELECT DISTINCT day FROM (${query}) turning`)) as {
    readonly day: string | null;
  }[];
  const days = rows.flatMap(({ day }) => (day === null ? [] : [dayBeside(day, -1), day, dayBeside(day, 1)]));
  return [...new Set(days)].sort();
}

/** The days on which standards of the sector's own catalogue, that a table names in a column, begin or cease to apply. */
export const daysOfStandards = (table: string, column = 'code'): string =>
  ['inForceFrom', 'withdrawnOn']
    .map((day) => `SELECT s.${day} AS day FROM standard s JOIN ${table} n ON n.${column} = s.code`)
    .join(' UNION ');

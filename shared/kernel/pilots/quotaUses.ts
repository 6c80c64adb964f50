import type { Database } from '../../database';
import { badField } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import { isOneOf } from '../listing/Condition';
import { PilotLevelEnum } from './pilotEnums';
import type { PilotLevel } from './PilotFacts';
import { PilotQuotaUse } from './PilotQuotaUse';
import { leftOf, quotaOn, yearOf, type PilotQuota } from './quotaRules';

/** Years that are told at once, at most. */
const MOST_YEARS = 50;

const levels = Object.keys(PilotLevelEnum) as PilotLevel[];

/** The years asked for, each once, the earliest first. @throws BAD_USER_INPUT */
function readYears(years: readonly number[]): number[] {
  if (years.length > MOST_YEARS)
    throw badField('years', years.length, `must be at most ${String(MOST_YEARS)} years`);
  const wrong = years.find((year) => year < 1000 || year > 9999);
  if (wrong !== undefined) throw badField('years', wrong, 'must be a year of four digits');
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Approvals by year and level: one statement. */
async function countApproved({ reader }: Database, years: readonly number[]): Promise<Map<string, number>> {
  if (years.length === 0) return new Map();
  const year = 'SUBSTR(h.changedOn, 1, 4)';
  const asked = isOneOf(year, years.map(String));
  const rows = (await reader.query(
    `SELECT ${year} AS year, s.level AS level, COUNT(*) AS count
       FROM pilot_history h JOIN pilot s ON s.serial = h.serial
      WHERE h.action = 'APPROVE' AND h.changedOn BETWEEN ? AND ? AND ${asked.sql} GROUP BY 1, 2`,
    [`${String(years.at(0))}-01-01`, `${String(years.at(-1))}-12-31`, ...asked.values],
  )) as { year: string; level: string; count: number | string }[];
  return new Map(rows.map(({ year: of, level, count }) => [`${of} ${level}`, Number(count)]));
}

/** How far a sector has used up the quotas of its pilots, by year and level. @throws BAD_USER_INPUT */
export async function quotaUses(
  database: Database,
  quotas: readonly PilotQuota[],
  asked: readonly number[] | null,
  today: PlainDate,
): Promise<PilotQuotaUse[]> {
  const thisYear = Number(today.slice(0, 4));
  const years = readYears(asked ?? [thisYear]);
  const approved = await countApproved(database, years);
  return years.flatMap((year) => {
    const day = year === thisYear ? today : yearOf(`${String(year)}-01-01`)[1];
    return levels.map((level) => {
      const quota = quotaOn(level, day, quotas);
      const used = approved.get(`${String(year)} ${level}`) ?? 0;
      return Object.assign(new PilotQuotaUse(), {
        ...{ year, level, used },
        most: quota?.most ?? null,
        left: quota && leftOf(quota, used),
        rule: quota?.version ?? null,
        source: quota?.source ?? null,
      });
    });
  });
}

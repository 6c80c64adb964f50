import { isInForce, isLater, regionsAround, type NamedEdition } from '../editions/editionRules';

/** Days of each month, of a leap year. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayOfYear(text: string): boolean {
  const [, month = '', day = ''] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (monthLengths[Number(month) - 1] ?? 0);
}

/** Whether a text is days of the year written `11-01~03-31`; 02-29 is one of them. */
export function isPeriod(text: string): boolean {
  const days = text.split('~');
  return days.length === 2 && days.every(isDayOfYear);
}

/**
 * Whether days of the year written `11-01~03-31` hold a day; the period may run over the turn of the year. Source:
 * DB32/4440-2022, table 1: 每年11月1日至次年3月31日.
 */
export function isInSeason(period: string | null, on: string): boolean {
  const [first, last] = period?.split('~') ?? [];
  if (first === undefined || last === undefined) return true;
  const day = on.slice(5);
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/** A value that one edition of a standard sets. */
export interface DatedLimit extends NamedEdition {
  /** Where it applies; null is everywhere. */
  readonly regionCode?: string | null;
  /** Days of the year on which it applies; null is all year. */
  readonly period?: string | null;
}

/**
 * The limit that binds on a day in a region: of the editions in force that day, the latest; of its values the one set for
 * the nearest region around, and then the one set for the season rather than for all year.
 *
 * Source: the date of implementation (实施日期) and the foreword (代替) of each edition; the seasons as in DB32/4440-2022,
 * tables 1 and 2.
 */
export function limitInForce<Limit extends DatedLimit>(
  limits: readonly Limit[],
  on: string,
  region: string | null = null,
): Limit | undefined {
  const around = regionsAround(region);
  const nearness = ({ regionCode = null }: Limit) => around.indexOf(regionCode);
  return limits
    .filter((each) => isInForce(each.edition, on) && nearness(each) >= 0)
    .filter(({ period = null }) => isInSeason(period, on))
    .sort((one, other) => {
      if (one.standardCode !== other.standardCode) return isLater(one, other) ? -1 : 1;
      return nearness(one) - nearness(other) || seasonFirst(one) - seasonFirst(other);
    })[0];
}

const seasonFirst = ({ period = null }: DatedLimit) => (period === null ? 1 : 0);

import { LAST_DAY } from '../../../shared/kernel/calendar/calendarDays';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { rowsPast, rowsStill } from '../../../shared/kernel/listing/rowSources';
import { STILL_KNOWN } from './reviewDueTable';

/** The day that a calendar is asked for, and the moment whose knowledge is; null for what is to come too, and for what is known now. */
export interface CalendarMoment {
  readonly asOf: PlainDate | null;
  /** ISO 8601. */
  readonly knownAt: string | null;
}

/** Where rows of a calendar are, as a table and what those meet that are meant. */
export interface CalendarPlace {
  readonly table: string;
  meant(row: string): Condition[];
}

/** That a standard is due on a day by what a row tells, which holds from a day on. */
const isDueOn = (row: string, asOf: PlainDate | null) =>
  asOf === null ? [] : [condition(`${row}.dueOn <= ? AND ${row}.onFrom <= ?`, asOf, asOf)];

/** What is so without an end and still known. */
function open({ asOf, knownAt }: CalendarMoment): CalendarPlace {
  return {
    table: 'review_due',
    meant: (row) => [
      ...isDueOn(row, asOf),
      ...(knownAt === null ? [] : rowsStill('review_due', knownAt).meant(row)),
    ],
  };
}

/** What has ended since, or was known then. */
function over({ asOf, knownAt }: CalendarMoment): CalendarPlace {
  return {
    table: 'review_due_version',
    meant: (row) => [
      ...(knownAt === null
        ? [condition(`${row}.knownTo = ?`, STILL_KNOWN)]
        : rowsPast('review_due', knownAt).meant(row)),
      asOf === null ? condition(`${row}.onTo = ?`, LAST_DAY) : condition(`${row}.onTo > ?`, asOf),
      ...isDueOn(row, asOf),
    ],
  };
}

/** Where each standard that is due is found, once: for the calendar as it is in one place, else in two. */
export function calendarPlaces(moment: CalendarMoment): readonly [CalendarPlace, ...CalendarPlace[]] {
  const isNow = moment.asOf === null && moment.knownAt === null;
  return isNow ? [open(moment)] : [open(moment), over(moment)];
}

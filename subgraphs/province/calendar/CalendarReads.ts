import type { Database } from '../../../shared/database';
import { spanLoader, standardsKnownAt } from './calendarLoaders';
import type { CalendarMoment } from './calendarMoment';

/** What the rows of one calendar lead to, each read once for all of them. */
export class CalendarReads {
  readonly spans: ReturnType<typeof spanLoader>;
  /** The standards as they were known; null where they are asked for as they are. */
  readonly standards: ReturnType<typeof standardsKnownAt> | null;

  constructor(
    database: Database,
    readonly moment: CalendarMoment,
  ) {
    this.spans = spanLoader(database, moment);
    this.standards = moment.knownAt === null ? null : standardsKnownAt(database, moment.knownAt);
  }
}

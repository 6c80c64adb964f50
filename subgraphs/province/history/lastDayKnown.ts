import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { todayIn } from '../../../shared/kernel/sector/today';

/** The last day of which something can have been known: that of a moment, ISO 8601, or today where none is asked for. */
export function lastDayKnown(knownAt: string | null | undefined, today: PlainDate): PlainDate {
  if (knownAt == null) return today;
  const day = todayIn(() => new Date(knownAt));
  return day < today ? day : today;
}

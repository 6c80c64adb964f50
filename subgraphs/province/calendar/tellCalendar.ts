import type { EntityManager } from 'typeorm';
import type { LifecycleDates } from '../../../shared/kernel/catalogue/standardDayRules';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { KnownSteps } from '../history/KnownSteps';
import { calendarStandard, type CalendarStandard } from './CalendarStandard';
import { citersOf } from './citersOf';
import { anyChangedSince } from './knownTimes';
import { refreshReviewDue, removeReviewDue, writeReviewDue } from './refreshReviewDue';
import { STILL_KNOWN } from './reviewDueTable';

/** The days of a standard that matter to those that cite it. */
export const citedDays = ['issuedOn', 'effectiveOn', 'withdrawnOn'] as const;

/** A standard as the index had it. */
interface KnownStandard extends LifecycleDates {
  readonly id: string;
  readonly serial: number;
  readonly code: string;
}

/** What became of the standards of one stretch. */
interface IndexChange {
  readonly removed: readonly KnownStandard[];
  readonly revised: readonly { readonly known: KnownStandard; readonly standard: StoredStandard }[];
  readonly added: readonly StoredStandard[];
  /** The serials of those added. */
  readonly placed: readonly number[];
  readonly steps: KnownSteps;
}

const codesOf = (standards: readonly { readonly code: string }[]) => standards.map(({ code }) => code);

/** The first moment at which any of these changed, by the log that tells; before all moments where none tells of one. */
function firstMoment({ removed, revised, added, steps }: IndexChange): string {
  let first = STILL_KNOWN;
  for (const { id } of [...removed, ...revised.map(({ known }) => known), ...added]) {
    const at = steps.get(id)?.[0].at ?? '';
    if (at < first) first = at;
  }
  return first;
}

/** The serials of the standards that cite what came, went, was withdrawn, or was known to be for a while. */
async function citersOfChange(manager: EntityManager, change: IndexChange): Promise<number[]> {
  const { removed, revised, added, steps } = change;
  const passed = (standard: StoredStandard, isMeant: (state: StoredStandard) => boolean) =>
    isMeant(standard) || (steps.get(standard.id) ?? []).some(({ state }) => state !== null && isMeant(state));
  const moved = revised.filter(({ known, standard }) =>
    passed(standard, (state) => citedDays.some((day) => state[day] !== known[day])),
  );
  const gone: { readonly code: string }[] = [...removed, ...moved.map(({ known }) => known)];
  const come: StoredStandard[] = [];
  for (const standard of added) {
    const wasWithdrawn = passed(standard, ({ withdrawnOn }) => withdrawnOn !== null);
    (wasWithdrawn ? gone : come).push(standard);
  }
  const withPast = await anyChangedSince(manager, firstMoment(change));
  return citersOf(manager, { gone: codesOf(gone), come: codesOf(come), withPast });
}

/** Standards that changed, and those that cite what came, went, or was withdrawn, may be due for review on other days. */
export async function tellCalendar(
  manager: EntityManager,
  sector: SectorKey,
  change: IndexChange,
): Promise<void> {
  const { removed, revised, added, placed, steps } = change;
  const citers = await citersOfChange(manager, change);
  await removeReviewDue(
    manager,
    removed.map(({ serial }) => serial),
  );
  const fresh: CalendarStandard[] = [];
  const changed = revised.map(({ known, standard }) => calendarStandard(sector, known.serial, standard));
  for (const [index, standard] of added.entries()) {
    // What came for the first time, and once, was nothing else before.
    const isFresh = standard.version === 1 && steps.get(standard.id)?.length === 1;
    (isFresh ? fresh : changed).push(calendarStandard(sector, placed[index] ?? 0, standard));
  }
  await writeReviewDue(manager, { fresh, changed, gone: removed.map(({ id }) => id) });
  const written = new Set([...fresh, ...changed].map(({ serial }) => serial));
  await refreshReviewDue(
    manager,
    citers.filter((serial) => !written.has(serial)),
  );
}

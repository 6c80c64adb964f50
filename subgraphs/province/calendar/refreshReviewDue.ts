import type { EntityManager } from 'typeorm';
import { changeRows, upsertRows } from '../../../shared/database';
import { dueOnOf, reviewDays } from '../../../shared/kernel/calendar/reviewDueRules';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { readCitingStandards, type CitingStandard } from './CitingStandard';
import { reviewSituations, type PlacedSituation } from './reviewSituations';

const COLUMNS = ['serial', 'sector', 'regionCode', 'dueOn', 'ageOn', 'citedOn', 'lowOn'];

/** Standards of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 7_000;

/** The row of the calendar for a standard; null when it is not due, whatever the day. */
function dueRow(situation: PlacedSituation) {
  const { serial, sector, regionCode, nextReviewOn, withdrawnOn, lookedAtOn, cited, proposals } = situation;
  const due = reviewDays({
    nextReviewOn,
    withdrawnOn,
    lookedAtOn,
    citedWithdrawals: cited.map(({ withdrawnOn }) => withdrawnOn),
    openProposals: proposals.map(({ openedOn }) => openedOn),
  });
  const dueOn = dueOnOf(due);
  return dueOn === null ? null : [serial, sector, regionCode, dueOn, due.ageOn, due.citedOn, due.lowOn];
}

/** Takes standards out of the review calendar. */
export async function removeReviewDue(manager: EntityManager, serials: readonly number[]): Promise<void> {
  if (serials.length === 0) return;
  const which = isOneOf('serial', serials);
  await changeRows(manager, `DELETE FROM review_due WHERE ${which.sql}`, which.values);
}

/** Makes the review calendar say what these standards, and the index around them, say now. */
export async function writeReviewDue(
  manager: EntityManager,
  standards: readonly CitingStandard[],
): Promise<void> {
  // What is withdrawn, or is to be, is due no more: nothing needs to be looked up for it.
  const applying = standards.filter(({ withdrawnOn }) => withdrawnOn === null);
  const rows = (await reviewSituations(manager, applying)).flatMap((situation) => {
    const row = dueRow(situation);
    return row ? [row] : [];
  });
  const due = new Set(rows.map(([serial]) => serial));
  const idle = standards.filter(({ serial }) => !due.has(serial));
  await removeReviewDue(
    manager,
    idle.map(({ serial }) => serial),
  );
  await upsertRows(manager, 'review_due', COLUMNS, ['serial'], rows);
}

/** Makes the review calendar say of the standards with these serials what the tables of the index say now. */
export async function refreshReviewDue(manager: EntityManager, serials: readonly number[]): Promise<void> {
  for (let start = 0; start < serials.length; start += AT_ONCE) {
    const standards = await readCitingStandards(manager, serials.slice(start, start + AT_ONCE));
    await writeReviewDue(manager, standards);
  }
}

import type { PlainDate } from '../catalogue/StandardFacts';
import { FIRST_DAY, LAST_DAY } from './calendarDays';

/** An edition that a reference may mean. */
export interface CitedEdition {
  /** Day from which it is there, though it may take effect later; null where that is not known. */
  readonly issuedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  readonly isAmendment: boolean;
}

/** Days on which a document that is cited does not apply: from the first up to, and without, the day of the end; open where null. */
export interface CitedLoss {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/**
 * When a document that is cited does not apply, of all editions that the reference may mean: from the day on which the last
 * one that there was is withdrawn, until another is issued.
 * Source: GB/T 1.1-2020, lead-in of the normative references: without a year the latest edition applies.
 */
export function lossesOf(editions: readonly CitedEdition[]): CitedLoss[] {
  const proper = editions.filter(({ isAmendment }) => !isAmendment);
  const meant = (proper.length > 0 ? proper : editions)
    .map(({ issuedOn, withdrawnOn }) => ({ from: issuedOn ?? FIRST_DAY, until: withdrawnOn ?? LAST_DAY }))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const losses: CitedLoss[] = [];
  let applies: PlainDate | null = null;
  for (const { from, until } of meant) {
    if (applies !== null && from > applies) losses.push({ from: applies, until: from });
    if (applies === null || until > applies) applies = until;
  }
  return applies === null || applies === LAST_DAY ? losses : [...losses, { from: applies, until: null }];
}

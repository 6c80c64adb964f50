import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { statusOn, type StandardStatus } from '../../../shared/kernel/catalogue/standardRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { StandardNumber } from '../../../shared/numbers';

export type Edition = Pick<
  StandardRow,
  'code' | 'sortKey' | 'issuedOn' | 'effectiveOn' | 'withdrawnOn' | 'inForceFrom'
>;

/** What a number is worth citing: the state of the standard it means, or that nobody here knows it. */
export type LinkState = StandardStatus | 'UNKNOWN';

const isAmendment = ({ code }: Edition) => {
  const parsed = StandardNumber.tryParse(code);
  return 'number' in parsed && parsed.number.amendment !== null;
};

function laterFirst(a: Edition, b: Edition): number {
  const [left, right] = [a.inForceFrom ?? '', b.inForceFrom ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.sortKey < b.sortKey ? 1 : -1;
}

/** Editions from the latest to the first; amendments, which no undated number means, after them. */
export function inOrderOfEdition<Row extends Edition>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => Number(isAmendment(a)) - Number(isAmendment(b)) || laterFirst(a, b));
}

/**
 * The edition that a number without a year means on a day: the latest of those in force, else the latest.
 * Source: GB/T 1.1-2020, lead-in of the normative references: without a date the latest edition applies, with all its amendments.
 */
export function editionMeant<Row extends Edition>(rows: readonly Row[], on: PlainDate): Row | undefined {
  const ordered = inOrderOfEdition(rows);
  const editions = ordered.filter((row) => !isAmendment(row));
  const candidates = editions.length > 0 ? editions : ordered;
  return candidates.find((row) => statusOn(row, on) === 'IN_FORCE') ?? candidates[0];
}

/** The state of what a number means; UNKNOWN when no catalogue has it. */
export function linkStateOf(edition: Edition | null | undefined, on: PlainDate): LinkState {
  return edition ? statusOn(edition, on) : 'UNKNOWN';
}

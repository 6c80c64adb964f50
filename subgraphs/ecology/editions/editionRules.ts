/** When one edition of a standard applies; null where its catalogue does not know the day. */
export interface EditionDates {
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly withdrawnOn: string | null;
}

/** First day of an edition: that on which it takes effect 实施日期, else that of its issue. Source: the title page of a standard. */
export function firstDay({ issuedOn, effectiveOn }: EditionDates): string | null {
  return effectiveOn ?? issuedOn;
}

/**
 * Whether an edition applies on a day: from its first day up to, and without, the day it is withdrawn. One without any
 * date applies, as in the catalogue. Source: 实施日期 on the title page, and the notice that withdraws it.
 */
export function isInForce(edition: EditionDates, on: string): boolean {
  const first = firstDay(edition);
  return (first === null || first <= on) && (edition.withdrawnOn === null || on < edition.withdrawnOn);
}

/** What all editions of a standard have in common: its number without the year. Source: 标准代号、顺序号和年代号, the parts of a number. */
export function seriesOf(standardCode: string): string {
  return standardCode.replace(/-\d{4}$/, '');
}

/** Whether a number names one edition of a standard, by its year. Source: as `seriesOf`. */
export const isEdition = (standardCode: string): boolean => seriesOf(standardCode) !== standardCode;

/** A region and all that it lies in, nearest first, and last the nation, null. Source: GB/T 2260: nnnnnn within nnnn00 within nn0000. */
export function regionsAround(region: string | null): (string | null)[] {
  if (region === null) return [null];
  const wider = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  return [...new Set(wider), null];
}

/** An edition by its number, or by the name of the document where it has none. */
export interface NamedEdition {
  readonly standardCode: string;
  readonly edition: EditionDates;
}

/**
 * Whether one edition is later than another: by its first day, or, where that is not known of both, by the year in its
 * number. Source: 实施日期 and 年代号.
 */
export function isLater(one: NamedEdition, other: NamedEdition): boolean {
  const [first, second] = [firstDay(one.edition), firstDay(other.edition)];
  if (first !== null && second !== null && first !== second) return first > second;
  const year = ({ standardCode }: NamedEdition) => standardCode.slice(seriesOf(standardCode).length);
  return year(one) > year(other);
}

/** An edition that took another's place, or will. */
export interface Succession extends EditionDates {
  readonly standardCode: string;
}

/** Whether limits rest on an edition that has been replaced, or is to be. */
export interface UpdateDue {
  readonly state: 'REPLACED' | 'TO_BE_REPLACED';
  /** First day of the first edition in its place, or the day it was withdrawn; null where no day is known. */
  readonly since: string | null;
}

/**
 * What is to become of limits that rest on an edition: null while nothing takes its place. Source: the plan, chapter 2 (3)
 * 1: 不断完善节能标准和环保标准更新机制: rows whose edition is replaced are to be taken over from the new one.
 */
export function updateDue(
  edition: EditionDates,
  successors: readonly Succession[],
  on: string,
): UpdateDue | null {
  const days = [edition.withdrawnOn, ...successors.map(firstDay)].filter((day) => day !== null).sort();
  const since = days[0] ?? null;
  const replaced = successors.some((each) => isInForce(each, on)) || isPast(edition.withdrawnOn, on);
  if (replaced) return { state: 'REPLACED', since };
  return successors.length > 0 || edition.withdrawnOn !== null ? { state: 'TO_BE_REPLACED', since } : null;
}

const isPast = (day: string | null, on: string) => day !== null && day <= on;

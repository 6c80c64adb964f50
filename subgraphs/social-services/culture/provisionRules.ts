import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';
import { compareProducts, roundedQuotient } from '../../../shared/measure';

/** How many inhabitants a promise is made for. */
const INHABITANTS = 10_000;

/**
 * Facilities for 10,000 inhabitants, to four decimals; null where inhabitants were not counted. Source: the plan, chapter
 * 2 (7) 2: 设施布局, 均等化; the measure is this project's own.
 */
export function perTenThousand(facilities: number, inhabitants: number | null): number | null {
  if (inhabitants === null || inhabitants === 0) return null;
  return roundedQuotient([facilities, INHABITANTS], inhabitants, 4);
}

/**
 * Whether a promise is kept: by the counts themselves, not by what is rounded of them. Source: the plan, chapter 2 (7) 2:
 * 制定全省公共文化服务保障标准; how it is held against facilities is this project's own.
 */
export function isKept(
  facilities: number,
  inhabitants: number | null,
  promised: number | null,
): boolean | null {
  if (inhabitants === null || inhabitants === 0 || promised === null) return null;
  return compareProducts([facilities, INHABITANTS], [promised, inhabitants]) >= 0;
}

/** The latest of what was counted, or holds, on or before a day. Source: the days that the rows tell. */
export function latestUntil<Row>(rows: readonly Row[], on: string, dayOf: (row: Row) => string): Row | null {
  return rows.reduce<Row | null>((latest, row) => {
    if (dayOf(row) > on) return latest;
    return latest === null || dayOf(row) >= dayOf(latest) ? row : latest;
  }, null);
}

interface Promised {
  readonly perTenThousand: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What is wrong with a guarantee: it promises something, and does not end before it begins. */
export function guaranteeProblems({
  perTenThousand: promised,
  validFrom,
  validTo,
}: Promised): FieldProblem[] {
  return [
    ...(promised > 0 ? [] : [fieldProblem('perTenThousand', promised, 'must be more than 0')]),
    ...(validTo !== null && validTo < validFrom
      ? [fieldProblem('validTo', validTo, `must not be before it begins, ${validFrom}`)]
      : []),
  ];
}

/** What is wrong with a count of inhabitants: nobody less than one, and no day ahead. */
export function inhabitantProblems(
  { inhabitants, countedOn }: { readonly inhabitants: number; readonly countedOn: string },
  today: string,
): FieldProblem[] {
  return [
    ...(inhabitants < 1 ? [fieldProblem('inhabitants', inhabitants, 'must be at least 1')] : []),
    ...aheadProblem('countedOn', countedOn, today),
  ];
}

import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';

/** Facilities for 10,000 inhabitants, to four decimals; null where inhabitants were not counted. */
export function perTenThousand(facilities: number, inhabitants: number | null): number | null {
  if (inhabitants === null || inhabitants === 0) return null;
  return Math.round((facilities / inhabitants) * 10_000 * 10_000) / 10_000;
}

/** Whether a promise is kept: by the counts themselves, not by what is rounded of them. */
export function isKept(
  facilities: number,
  inhabitants: number | null,
  promised: number | null,
): boolean | null {
  if (inhabitants === null || inhabitants === 0 || promised === null) return null;
  return facilities * 10_000 >= promised * inhabitants;
}

/** The latest of what was counted, or holds, on or before a day. */
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

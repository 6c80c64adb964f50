import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';

/** What is wrong with the days of a pilot: it ends after it starts, and is accepted after it started, not ahead. */
export function groupPilotProblems(
  facts: { readonly startsOn: string; readonly endsOn: string; readonly acceptedOn: string | null },
  today: string,
): FieldProblem[] {
  const { startsOn, endsOn, acceptedOn } = facts;
  const before = (field: string, day: string | null) =>
    day !== null && day < startsOn
      ? [fieldProblem(field, day, `is before ${startsOn}, the first day of the pilot`)]
      : [];
  return [
    ...before('endsOn', endsOn),
    ...before('acceptedOn', acceptedOn),
    ...aheadProblem('acceptedOn', acceptedOn, today),
  ];
}

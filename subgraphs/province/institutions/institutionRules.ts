import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';

/** What is wrong with the days of what was founded: nothing is founded ahead. */
export function foundingProblems(
  { foundedOn }: { readonly foundedOn: string | null },
  today: string,
): FieldProblem[] {
  return aheadProblem('foundedOn', foundedOn, today);
}

/** What is wrong with a base: it is approved before it is founded, and neither ahead. It is recognised by the nation or the province. */
export function baseProblems(
  facts: { readonly level: string; readonly approvedOn: string | null; readonly foundedOn: string | null },
  today: string,
): FieldProblem[] {
  const { level, approvedOn, foundedOn } = facts;
  const early = approvedOn !== null && foundedOn !== null && foundedOn < approvedOn;
  return [
    ...(level === 'INTERNATIONAL'
      ? [fieldProblem('level', level, 'must be NATIONAL or PROVINCIAL: nobody else recognises bases')]
      : []),
    ...aheadProblem('approvedOn', approvedOn, today),
    ...foundingProblems(facts, today),
    ...(early ? [fieldProblem('foundedOn', foundedOn, `is before ${approvedOn}, the day of approval`)] : []),
  ];
}

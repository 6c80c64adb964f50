import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';

function orderProblem(field: string, until: string | null, since: string): FieldProblem[] {
  return until !== null && until <= since ? [fieldProblem(field, until, `must be after ${since}`)] : [];
}

/** What is wrong with an enterprise's row. */
export function enterpriseProblems(
  facts: {
    readonly productStandardsSince: string;
    readonly productStandardsUntil: string | null;
  },
  today: string,
): FieldProblem[] {
  const { productStandardsSince: since, productStandardsUntil: until } = facts;
  return [
    ...aheadProblem('productStandardsSince', since, today),
    ...orderProblem('productStandardsUntil', until, since),
  ];
}

/** What is wrong with a declaration: it is not made ahead, and withdrawn only after it was made. */
export function declarationProblems(
  { declaredOn, withdrawnOn }: { readonly declaredOn: string; readonly withdrawnOn: string | null },
  today: string,
): FieldProblem[] {
  return [
    ...aheadProblem('declaredOn', declaredOn, today),
    ...orderProblem('withdrawnOn', withdrawnOn, declaredOn),
  ];
}

import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';

interface BaseFacts {
  readonly areaMu: number | null;
  readonly farmersDriven: number | null;
  readonly countedOn: string | null;
}

/** What is wrong with a base: it has some area, draws nobody away, and its figures are of a day by today. */
export function baseProblems({ areaMu, farmersDriven, countedOn }: BaseFacts, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (areaMu !== null && areaMu <= 0) problems.push(fieldProblem('areaMu', areaMu, 'must be more than 0'));
  if (farmersDriven !== null && farmersDriven < 0)
    problems.push(fieldProblem('farmersDriven', farmersDriven, 'must not be negative'));
  if (countedOn === null && (areaMu ?? farmersDriven) !== null)
    problems.push(fieldProblem('countedOn', countedOn, 'must be told with figures'));
  problems.push(...aheadProblem('countedOn', countedOn, today));
  return problems;
}

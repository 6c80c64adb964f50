import { aheadProblem, fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';
import type { LicenceStep, SupervisionResult } from './licensingEnums';

interface StepStandard {
  readonly step: LicenceStep;
  readonly standardCode: string;
}

/** A standard is named once for a step. */
export function repeatedStandards(standards: readonly StepStandard[]): FieldProblem[] {
  return repeatProblems(
    'standards',
    standards.map(({ step, standardCode }) => `${step} ${standardCode}`),
  );
}

interface Supervision {
  readonly lookedOn: string;
  readonly result: SupervisionResult;
  readonly finding: string | null;
  readonly correctedOn: string | null;
}

/** What is wrong with a supervision: one that deviates says how, and only it does and is put right, no earlier than it was found. */
export function supervisionProblems(
  { lookedOn, result, finding, correctedOn }: Supervision,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  problems.push(...aheadProblem('lookedOn', lookedOn, today));
  if (result === 'DEVIATES' && finding === null)
    problems.push(fieldProblem('finding', finding, 'must say what deviates'));
  if (result === 'CONFORMS' && finding !== null)
    problems.push(fieldProblem('finding', finding, 'is for what deviates only'));
  if (correctedOn === null) return problems;
  if (result === 'CONFORMS')
    problems.push(fieldProblem('correctedOn', correctedOn, 'is for what deviates only'));
  if (correctedOn < lookedOn)
    problems.push(fieldProblem('correctedOn', correctedOn, `must not be before it was found, ${lookedOn}`));
  problems.push(...aheadProblem('correctedOn', correctedOn, today));
  return problems;
}

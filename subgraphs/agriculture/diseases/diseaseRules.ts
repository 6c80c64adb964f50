import { repeatProblems, type FieldProblem } from '../../../shared/errors';
import type { AnimalDiseasePurpose } from './diseaseEnums';

interface PurposeStandard {
  readonly purpose: AnimalDiseasePurpose;
  readonly standardCode: string;
}

/** A standard is named once for a purpose; one that serves two purposes is named for each. */
export function repeatedStandards(standards: readonly PurposeStandard[]): FieldProblem[] {
  return repeatProblems(
    'standards',
    standards.map(({ purpose, standardCode }) => `${purpose} ${standardCode}`),
  );
}

import { fieldProblem, type FieldProblem } from '../../../shared/errors';

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** The check character of a patent's twelve digits. Source: ZC 0006-2003 专利申请号标准, 附录A. */
export function patentCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** What is wrong with the number of a Chinese patent: ZL, year, kind, serial number, and a check character that agrees. */
export function patentNumberProblems(patentNumber: string): FieldProblem[] {
  const [, digits, check] = /^ZL((?:19|20)\d{2}[123]\d{7})\.([\dX])$/.exec(patentNumber) ?? [];
  if (digits === undefined)
    return [
      fieldProblem(
        'patentNumber',
        patentNumber,
        'must be written as ZL, twelve digits, a point and a check character',
      ),
    ];
  const expected = patentCheckCharacter(digits);
  return check === expected
    ? []
    : [
        fieldProblem(
          'patentNumber',
          patentNumber,
          `has the check character ${String(check)} where its digits give ${expected}`,
        ),
      ];
}

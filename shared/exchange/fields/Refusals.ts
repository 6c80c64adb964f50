import { fieldProblem, type FieldProblem } from '../../errors';

/** Gathers what is wrong with a row, so that all of it is told at once. */
export class Refusals {
  readonly problems: FieldProblem[] = [];

  /** Notes a refused value; whatever stands for the value from then on is the caller's choice. */
  refuse(field: string, value: unknown, problem: string): void {
    this.problems.push(fieldProblem(field, value, problem));
  }

  /** Whether a field, or part of it, was refused. */
  names(field: string): boolean {
    return this.problems.some((problem) => problem.field === field || problem.field.startsWith(`${field}[`));
  }
}

import { fieldProblem, type FieldProblem } from '../../errors';
import { rowProblem, type RowProblem } from '../RawRow';

/** Gathers what is wrong with a row, so that all of it is told at once. */
export class Refusals {
  readonly problems: FieldProblem[] = [];

  /** Notes a refused value; whatever stands for the value from then on is the caller's choice. */
  refuse(field: string, value: unknown, problem: string): void {
    this.problems.push(fieldProblem(field, value, problem));
  }

  /** The value of a field that must be given; one that has none is refused, unless what it says is already. */
  demand<Value>(field: string, value: Value | null): Value | null {
    if (value === null && !this.names(field)) this.refuse(field, null, 'must be given');
    return value;
  }

  /** All of it, as problems of the row that begins at this line. */
  at(line: number): RowProblem[] {
    return this.problems.map((problem) => rowProblem(line, problem));
  }

  /** Whether a field, or part of it, was refused. */
  names(field: string): boolean {
    return this.problems.some((problem) => problem.field === field || problem.field.startsWith(`${field}[`));
  }
}

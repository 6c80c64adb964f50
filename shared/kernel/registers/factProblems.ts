import { fieldProblem, type FieldProblem } from '../../errors';
import { isPlainDate } from '../catalogue/plainDates';
import { textProblem } from '../catalogue/standardTextRules';
import type { TextForm } from './defineRegister';
import type { FactColumn } from './factColumns';
import { formProblems } from './factForms';

type Facts = Readonly<Record<string, unknown>>;

function numberProblem({ kind, most, scale }: FactColumn, value: number): string | undefined {
  if (!Number.isFinite(value)) return 'must be a number';
  if (kind === 'integer')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? undefined
      : 'must be a whole number of 32 bits';
  const whole = (most ?? 15) - scale;
  if (Math.abs(value) >= 10 ** whole) return `must have at most ${String(whole)} digits before the point`;
  return Number(value.toFixed(scale)) === value
    ? undefined
    : `must have at most ${String(scale)} digits after the point`;
}

const isOfKind: Record<FactColumn['kind'], (value: unknown) => boolean> = {
  varchar: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string',
  integer: (value) => typeof value === 'number',
  decimal: (value) => typeof value === 'number',
  date: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
};

/** What is wrong with the value of one column. */
function valueProblems(column: FactColumn, field: string, value: unknown, form?: TextForm): FieldProblem[] {
  const { kind, isNullable, most, values } = column;
  const refuse = (problem: string | undefined) =>
    problem === undefined ? [] : [fieldProblem(field, value, problem)];
  if (value === null || value === undefined) return isNullable ? [] : refuse('must be given');
  if (!isOfKind[kind](value)) return refuse(`is no ${kind === 'varchar' ? 'text' : kind}`);
  if (kind === 'date')
    return refuse(isPlainDate(String(value)) ? undefined : 'must be a day of the calendar, YYYY-MM-DD');
  if (typeof value === 'number') return refuse(numberProblem(column, value));
  if (typeof value !== 'string') return [];
  if (values) return refuse(values.includes(value) ? undefined : `must be one of ${values.join(', ')}`);
  const problems = textProblem(field, value, most ?? Number.POSITIVE_INFINITY);
  return problems.length > 0 ? problems : formProblems(field, value, form);
}

/** All that is wrong with the columns of a row or item; `path` begins the names of its fields. */
export function columnProblems(
  columns: readonly FactColumn[],
  facts: Facts,
  forms: Readonly<Record<string, TextForm | undefined>>,
  path = '',
): FieldProblem[] {
  return columns.flatMap((column) =>
    valueProblems(column, `${path}${column.name}`, facts[column.name], forms[column.name]),
  );
}

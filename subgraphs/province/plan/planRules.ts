import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import { planNamed, plans } from './plans';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** What is wrong with the id of a plan that a row carries out: there is no such plan. */
export function planProblem(field: string, id: string): FieldProblem[] {
  const known = plans.map((plan) => plan.id).join(', ');
  return planNamed(id) ? [] : [fieldProblem(field, id, `must be one of ${known}`)];
}

/** What is wrong with the year that something is planned or reported for. */
export function yearProblem(field: string, year: number): FieldProblem[] {
  return year >= FIRST_YEAR && year <= LAST_YEAR
    ? []
    : [fieldProblem(field, year, `must be from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}`)];
}

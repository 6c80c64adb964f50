import type { StandardMaking } from '../catalogue/makingRules';
import { condition, type Condition } from './Condition';

/** Whether a standard of the table with an alias replaces another one, as itself or the other declares it. */
const replaces = (standard: string, which: string) => `(
  EXISTS (SELECT 1 FROM standard_replacement r WHERE r.serial = ${standard}.serial AND r.direction = 'REPLACES'${which})
  OR EXISTS (SELECT 1 FROM standard_replacement r WHERE r.code = ${standard}.code AND r.direction = 'REPLACED_BY'${which}))`;

/**
 * How a standard came about, as SQL over the table with an alias; agrees with `makingOf`. Most replace nothing: that is
 * asked first.
 */
export const makingExpressionOf = (standard: string): string => `CASE
  WHEN NOT ${replaces(standard, '')} THEN 'NEW'
  WHEN ${replaces(standard, ' AND r.`partial` = 0')} THEN 'REVISED'
  ELSE 'PARTLY_REVISED' END`;

/** How a standard of the table `s` came about. */
export const makingExpression = makingExpressionOf('s');

/** Having come about in a way. */
export function wasMade(making: StandardMaking): Condition {
  return condition(`${makingExpression} = ?`, making);
}

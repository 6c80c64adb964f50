import type { StandardMaking } from '../catalogue/makingRules';
import { anyOf, condition, type Condition } from './Condition';
import { hasItem, hasItemOfAny, rowsNow, type RowPlace } from './rowSources';

/** Whether a standard replaces another one, as itself or the other declares it. */
function replaces({ row, source, knownAt }: RowPlace, which = ''): Condition {
  const declared = (direction: string) => `r.direction = '${direction}'${which}`;
  const list = 'standard_replacement';
  return anyOf([
    hasItem(source, list, { item: 'r', row, meets: condition(declared('REPLACES')) }),
    hasItemOfAny('standard', list, {
      item: 'r',
      meets: condition(`r.code = ${row}.code AND ${declared('REPLACED_BY')}`),
      knownAt,
    }),
  ]);
}

/** How a standard came about, as SQL; agrees with `makingOf`. Most replace nothing: that is asked first. */
export function makingOfRow(place: RowPlace): Condition {
  const [any, whole] = [replaces(place), replaces(place, ' AND r.`partial` = 0')];
  return condition(
    `CASE WHEN NOT ${any.sql} THEN 'NEW' WHEN ${whole.sql} THEN 'REVISED' ELSE 'PARTLY_REVISED' END`,
    ...any.values,
    ...whole.values,
  );
}

/** How a standard of the table `s` came about, as is known now. */
export const makingExpression = makingOfRow({ row: 's', source: rowsNow('standard'), knownAt: null }).sql;

/** Having come about in a way. */
export function wasMade(making: StandardMaking, place: RowPlace): Condition {
  const { sql, values } = makingOfRow(place);
  return condition(`${sql} = ?`, ...values, making);
}

import { allOf, condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { withinRegion } from '../../../shared/kernel/listing/withinRegion';
import type { RuleCondition, Window } from './Counting';
import type { RowKindFact } from './rowKinds';

/** Any of several conditions. */
function anyOf(conditions: readonly Condition[]): Condition {
  return condition(
    `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    ...conditions.flatMap(({ values }) => values),
  );
}

/** What a rule says of one field, as SQL over the value of that field. */
function comparison(sql: string, { operator, values }: RuleCondition, { from, to }: Window): Condition {
  switch (operator) {
    case 'IN':
      return isOneOf(sql, values);
    case 'WITHIN':
      return anyOf(values.map((code) => withinRegion(sql, code)));
    case 'IN_PERIOD':
      return condition(`${sql} >= ? AND ${sql} <= ?`, from, to);
    case 'BY_END':
      return condition(`${sql} <= ?`, to);
    case 'NOT_BY_END':
      return condition(`(${sql} IS NULL OR ${sql} > ?)`, to);
  }
}

/** The conditions of a rule as SQL over the table with this alias; those of one list are met by one item of it. */
export function ruleConditions(
  { fields, lists }: RowKindFact,
  conditions: readonly RuleCondition[],
  { row, window }: { readonly row: string; readonly window: Window },
): Condition {
  const met = (list: string | null) =>
    conditions.flatMap((each) => {
      const field = fields[each.field];
      if (field?.list !== list) return [];
      const { lookup } = field;
      return [
        lookup
          ? lookup.met(comparison(lookup.expression, each, window))
          : comparison(field.expression(row), each, window),
      ];
    });
  const ofLists = Object.entries(lists).flatMap(([name, { from, of }]) => {
    const items = met(name);
    if (items.length === 0) return [];
    const { sql, values } = allOf(items);
    return [condition(`EXISTS (SELECT 1 FROM ${from} WHERE ${of(row)} AND ${sql})`, ...values)];
  });
  return allOf([...met(null), ...ofLists]);
}

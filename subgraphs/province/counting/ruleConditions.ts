import { allOf, anyOf, condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { RowPlace } from '../../../shared/kernel/listing/rowSources';
import { withinRegion } from '../../../shared/kernel/listing/withinRegion';
import type { RuleCondition, Window } from './Counting';
import type { RowKindFact } from './rowKinds';

/** What a rule says of one field, as SQL over the value of that field. */
function comparison(value: Condition, { operator, values }: RuleCondition, { from, to }: Window): Condition {
  const compared = (compare: (sql: string) => Condition) => {
    const met = compare(value.sql);
    return condition(met.sql, ...value.values, ...met.values);
  };
  switch (operator) {
    case 'IN':
      return compared((sql) => isOneOf(sql, values));
    case 'WITHIN':
      return anyOf(values.map((code) => compared((sql) => withinRegion(sql, code))));
    case 'IN_PERIOD':
      return allOf([
        compared((sql) => condition(`${sql} >= ?`, from)),
        compared((sql) => condition(`${sql} <= ?`, to)),
      ]);
    case 'BY_END':
      return compared((sql) => condition(`${sql} <= ?`, to));
    case 'NOT_BY_END':
      return anyOf([
        compared((sql) => condition(`${sql} IS NULL`)),
        compared((sql) => condition(`${sql} > ?`, to)),
      ]);
  }
}

/** The conditions of a rule as SQL over a row; those of one list are met by one item of it. */
export function ruleConditions(
  { fields, lists }: RowKindFact,
  conditions: readonly RuleCondition[],
  { window, ...place }: RowPlace & { readonly window: Window },
): Condition {
  const met = (list: string | null) =>
    conditions.flatMap((each) => {
      const field = fields[each.field];
      if (field?.list !== list) return [];
      const { lookup } = field;
      return [
        lookup
          ? lookup.met(comparison(condition(lookup.expression), each, window))
          : comparison(field.expression(place), each, window),
      ];
    });
  const ofLists = Object.entries(lists).flatMap(([name, list]) => {
    const items = met(name);
    return items.length === 0 ? [] : [list.has(place, allOf(items))];
  });
  return allOf([...met(null), ...ofLists]);
}

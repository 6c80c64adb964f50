import { regionPrefix } from '../../../shared/reference';
import type { Counting, RuleCondition, Window } from '../counting/Counting';
import type { CountableRow } from './CountableRow';

/** Whether a value meets a condition; a value that is not there meets none but that of not being there. */
function meets(value: string | null, { operator, values }: RuleCondition, { from, to }: Window): boolean {
  if (value === null) return operator === 'NOT_BY_END';
  switch (operator) {
    case 'IN':
      return values.includes(value);
    case 'WITHIN':
      return values.some((region) => value.startsWith(regionPrefix(region)));
    case 'IN_PERIOD':
      return from <= value && value <= to;
    case 'BY_END':
      return value <= to;
    case 'NOT_BY_END':
      return value > to;
  }
}

/** The list that a field belongs to, and its name there; no list where it is the row's own. */
function placeOf(field: string): readonly [list: string | null, name: string] {
  const point = field.indexOf('.');
  return point < 0 ? [null, field] : [field.slice(0, point), field.slice(point + 1)];
}

/** Whether a row meets all conditions; those on one list are met by one and the same item of it. */
export function meetsAll(
  { fields, lists }: CountableRow,
  conditions: readonly RuleCondition[],
  window: Window,
): boolean {
  const placed = conditions.map((condition) => ({ condition, place: placeOf(condition.field) }));
  const own = placed.filter(({ place: [list] }) => list === null);
  const isOwnMet = own.every(({ condition, place: [, name] }) =>
    meets(fields[name] ?? null, condition, window),
  );
  const names = new Set(placed.flatMap(({ place: [list] }) => (list === null ? [] : [list])));
  return (
    isOwnMet &&
    [...names].every((list) => {
      const asked = placed.filter(({ place }) => place[0] === list);
      return (lists[list] ?? []).some((item) =>
        asked.every(({ condition, place: [, name] }) => meets(item[name] ?? null, condition, window)),
      );
    })
  );
}

/** The part of what is counted that a row belongs to, empty where there are no parts; null where it is not counted by itself. */
export function partFor(row: CountableRow, counting: Counting, window: Window): string | null {
  if (row.kind !== counting.kind || !meetsAll(row, counting.where, window)) return null;
  return counting.parts.find(({ where }) => meetsAll(row, where, window))?.key ?? '';
}

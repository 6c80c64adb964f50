import { condition, type Condition } from './Condition';
import type { Position } from './cursor';
import type { SearchPlan } from './StandardSearch';
import type { Direction, StandardOrderField } from './StandardFilter';

/** The serial of a row of the table `s`. */
const SERIAL = 's.serial';

/** An order of standards: an expression, its direction, and the serial where values are equal. */
export interface Ordering {
  readonly expression: Condition;
  readonly nullable: boolean;
  readonly direction: Direction;
  /**
   * The column that has the serial, `s.serial` unless told otherwise: where another table serves the order its own, for
   * SQLite would read and sort all rows of equal value by the one that is joined.
   */
  readonly serial?: string;
}

const columns: Record<Exclude<StandardOrderField, 'RELEVANCE'>, { column: string; nullable: boolean }> = {
  CODE: { column: 's.sortKey', nullable: false },
  TITLE: { column: 's.title', nullable: false },
  ISSUED_ON: { column: 's.issuedOn', nullable: true },
  EFFECTIVE_ON: { column: 's.effectiveOn', nullable: true },
  NEXT_REVIEW_ON: { column: 's.nextReviewOn', nullable: true },
};

/** The order by a field; relevance is the order of the search's weight, best first whatever the direction says. */
export function orderingOf(
  field: StandardOrderField,
  direction: Direction,
  { weight, serial }: Pick<SearchPlan, 'weight' | 'serial'>,
): Ordering {
  if (field === 'RELEVANCE')
    return { expression: weight, nullable: false, direction: 'ASC', ...(serial && { serial }) };
  const { column, nullable } = columns[field];
  return { expression: condition(column), nullable, direction };
}

/** The same order read from its end. */
export function reversed(ordering: Ordering): Ordering {
  return { ...ordering, direction: ordering.direction === 'ASC' ? 'DESC' : 'ASC' };
}

/** A row with the value that it is ordered by. */
interface OrderedRow {
  readonly orderValue: string | number | null;
  readonly serial: number;
}

/** Compares rows as the database orders them: rows without a value stand first in ascending order. */
export function inOrderOf({ direction }: Ordering): (a: OrderedRow, b: OrderedRow) => number {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => {
    if (a.orderValue === b.orderValue) return sign * (a.serial - b.serial);
    if (a.orderValue === null || b.orderValue === null) return a.orderValue === null ? -sign : sign;
    return a.orderValue < b.orderValue ? -sign : sign;
  };
}

/** What follows ORDER BY. */
export function orderBy({ expression, direction, serial = SERIAL }: Ordering): Condition {
  return condition(`${expression.sql} ${direction}, ${serial} ${direction}`, ...expression.values);
}

/** Strictly after a position among rows that have a value; begins with a plain comparison that an index can serve. */
function beyondValue({ expression, direction, serial = SERIAL }: Ordering, position: Position): Condition {
  const operator = direction === 'ASC' ? '>' : '<';
  const { sql, values } = expression;
  return condition(
    `${sql} ${operator}= ? AND (${sql} ${operator} ? OR ${serial} ${operator} ?)`,
    ...values,
    position.value,
    ...values,
    position.value,
    position.serial,
  );
}

/**
 * The stretches of an ordered list after a position, in the order they follow each other. Rows without a value stand
 * first in ascending order and last in descending order; a stretch of their own keeps every condition one that an
 * index can serve.
 */
export function stretchesAfter(ordering: Ordering, position: Position | null): Condition[] {
  const { expression, nullable, direction, serial = SERIAL } = ordering;
  if (!nullable) return [position ? beyondValue(ordering, position) : condition('1 = 1')];

  const operator = direction === 'ASC' ? '>' : '<';
  const withValue = condition(`${expression.sql} IS NOT NULL`, ...expression.values);
  const without = condition(`${expression.sql} IS NULL`, ...expression.values);
  if (!position) return direction === 'ASC' ? [without, withValue] : [withValue, without];
  if (position.value === null) {
    const rest = condition(`${without.sql} AND ${serial} ${operator} ?`, ...without.values, position.serial);
    return direction === 'ASC' ? [rest, withValue] : [rest];
  }
  const beyond = beyondValue(ordering, position);
  return direction === 'ASC' ? [beyond] : [beyond, without];
}

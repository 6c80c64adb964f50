import { condition, type Condition } from './Condition';
import type { Position } from './cursor';
import type { Direction, StandardOrderField } from './StandardFilter';

/** An order of standards: an expression, its direction, and the serial where values are equal. */
export interface Ordering {
  readonly expression: Condition;
  readonly nullable: boolean;
  readonly direction: Direction;
}

const columns: Record<Exclude<StandardOrderField, 'RELEVANCE'>, { column: string; nullable: boolean }> = {
  CODE: { column: 's.sortKey', nullable: false },
  TITLE: { column: 's.title', nullable: false },
  ISSUED_ON: { column: 's.issuedOn', nullable: true },
  EFFECTIVE_ON: { column: 's.effectiveOn', nullable: true },
  NEXT_REVIEW_ON: { column: 's.nextReviewOn', nullable: true },
};

/** The order by a field; relevance is the order of the search's weight, best first whatever the direction says. */
export function orderingOf(field: StandardOrderField, direction: Direction, weight: Condition): Ordering {
  if (field === 'RELEVANCE') return { expression: weight, nullable: false, direction: 'ASC' };
  const { column, nullable } = columns[field];
  return { expression: condition(column), nullable, direction };
}

/** The same order read from its end. */
export function reversed(ordering: Ordering): Ordering {
  return { ...ordering, direction: ordering.direction === 'ASC' ? 'DESC' : 'ASC' };
}

/** What follows ORDER BY. */
export function orderBy({ expression, direction }: Ordering): Condition {
  return condition(`${expression.sql} ${direction}, s.serial ${direction}`, ...expression.values);
}

/** Strictly after a position among rows that have a value; begins with a plain comparison that an index can serve. */
function beyondValue({ expression, direction }: Ordering, { value, serial }: Position): Condition {
  const operator = direction === 'ASC' ? '>' : '<';
  const { sql, values } = expression;
  return condition(
    `${sql} ${operator}= ? AND (${sql} ${operator} ? OR s.serial ${operator} ?)`,
    ...values,
    value,
    ...values,
    value,
    serial,
  );
}

/**
 * The stretches of an ordered list after a position, in the order they follow each other. Rows without a value stand
 * first in ascending order and last in descending order; a stretch of their own keeps every condition one that an
 * index can serve.
 */
export function stretchesAfter(ordering: Ordering, position: Position | null): Condition[] {
  const { expression, nullable, direction } = ordering;
  if (!nullable) return [position ? beyondValue(ordering, position) : condition('1 = 1')];

  const operator = direction === 'ASC' ? '>' : '<';
  const withValue = condition(`${expression.sql} IS NOT NULL`, ...expression.values);
  const without = condition(`${expression.sql} IS NULL`, ...expression.values);
  if (!position) return direction === 'ASC' ? [without, withValue] : [withValue, without];
  if (position.value === null) {
    const rest = condition(`${without.sql} AND s.serial ${operator} ?`, ...without.values, position.serial);
    return direction === 'ASC' ? [rest, withValue] : [rest];
  }
  const beyond = beyondValue(ordering, position);
  return direction === 'ASC' ? [beyond] : [beyond, without];
}

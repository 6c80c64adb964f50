import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import { statusOn } from '../kernel/catalogue/standardRules';
import { readChoice, statusWords } from './fields/readChoice';
import { Refusals } from './fields/Refusals';
import type { ColumnKey } from './columns';
import type { SortedRow } from './Headings';
import type { RowProblem } from './RawRow';
import type { ReadingContext } from './readFacts';

function classWarnings(line: number, facts: StandardFacts, { lookups }: ReadingContext): RowProblem[] {
  const schemes = ['ics', 'ccs', 'industries'] as const;
  return schemes.flatMap((field) =>
    facts[field]
      .filter((code) => !lookups[field].has(code))
      .map((value) => ({
        line,
        field,
        value,
        code: 'UNKNOWN_CLASS',
        reason: 'the class is kept, but no list has it',
      })),
  );
}

/** A status is derived, never stored; one that disagrees with the dates says that a date is missing or wrong. */
function statusWarnings(line: number, facts: StandardFacts, value: unknown, today: string): RowProblem[] {
  const refusals = new Refusals();
  const given = readChoice('status', value, statusWords, refusals);
  const derived = statusOn(facts, today);
  if (refusals.problems.length === 0 && (given === null || given === derived)) return [];
  const reason = `by its dates the standard is ${derived} on ${today}`;
  return [{ line, field: 'status', value, code: 'STATUS_CONTRADICTS_DATES', reason }];
}

/** Headings that this row is the first to show and that nobody knows. */
export function columnWarnings(line: number, { unknown }: SortedRow<string>): RowProblem[] {
  const reason = 'no column is called this; it is ignored in the whole file';
  return unknown.map((field) => ({ line, field, value: null, code: 'UNKNOWN_COLUMN', reason }));
}

/** What is odd about the facts of a row that is taken all the same. */
export function factWarnings(
  line: number,
  facts: StandardFacts,
  { values }: SortedRow<ColumnKey>,
  context: ReadingContext,
): RowProblem[] {
  return [
    ...classWarnings(line, facts, context),
    ...statusWarnings(line, facts, values.status, context.today),
  ];
}

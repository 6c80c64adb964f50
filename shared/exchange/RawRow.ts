import type { ErrorCode, FieldProblem } from '../errors';

/** One row as the file holds it: values under the file's own headings or keys. */
export interface RawRow {
  /** Where the row begins, counted from 1: a line of text, or a row of a worksheet. */
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
  /** Whether the values stand in the cells of a table, where a number may have become text. */
  readonly tabular: boolean;
  /** Set for workbooks that count days from 1904 instead of 1900. */
  readonly countsFrom1904?: boolean;
}

/** A row that cannot be taken apart: cut off, or not in the form of its file. */
export interface BrokenRow {
  readonly line: number;
  /** Beginning of the row as it stands. */
  readonly text: string;
  readonly broken: string;
}

/** The row as read, or why it could not be. */
export type FileRow = RawRow | BrokenRow;

/** What a report says of a row that was taken all the same. */
export type WarningCode = 'UNKNOWN_COLUMN' | 'UNKNOWN_CLASS' | 'STATUS_CONTRADICTS_DATES';

/** One thing to say about one row: which field, the value as given, a stable code, and why. */
export interface RowProblem {
  readonly line: number;
  readonly field: string;
  readonly value: unknown;
  readonly code: ErrorCode | WarningCode;
  readonly reason: string;
}

/** What is wrong with a field, as a problem of the row that it stands in. */
export function rowProblem(
  line: number,
  { field, value, problem }: FieldProblem,
  code: ErrorCode = 'BAD_USER_INPUT',
): RowProblem {
  return { line, field, value, code, reason: problem };
}

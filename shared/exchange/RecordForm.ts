import type { Column } from './ColumnSet';

/** How one kind of record is written. Reading what was written gives the record back. */
export interface RecordForm<Row> {
  /** What many are called in a message, e.g. `standards`. */
  readonly plural: string;
  /** What a workbook's sheet is called. */
  readonly sheet: string;
  /** The headings of a table. */
  readonly headings: readonly string[];
  /** The cells of a table, in the order of the headings. */
  cellsOf(row: Row): readonly string[];
  /** The object that JSONL writes, without what is empty. */
  recordOf(row: Row): Readonly<Record<string, unknown>>;
}

/** The headings of columns. */
export const headingsOf = (columns: readonly Column[]) => columns.map(({ heading }) => heading);

/** A record without what is empty. */
export function withoutEmpty<Key extends string>(
  record: Readonly<Record<Key, unknown>>,
): Readonly<Partial<Record<Key, unknown>>> {
  const filled = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => filled(value))) as Partial<
    Record<Key, unknown>
  >;
}

/** A value as a cell of a table holds it: what is no text as JSON. */
export const cellOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

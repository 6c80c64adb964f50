import { allOf, anyOf, condition, type Condition } from './Condition';

/** Where rows of a table are read: as they are now, or, of those that were known at a moment, as they have been since or were then. */
export interface RowSource {
  /** Its table. */
  readonly table: string;
  /** What a row with an alias meets that is meant; nothing where all are. */
  meant(row: string): readonly Condition[];
  /** A list that its rows carry: its table. */
  listTable(list: string): string;
  /** What joins an item with an alias to its row. */
  isItemOf(item: string, row: string): string;
}

/** A row within a statement. */
export interface RowPlace {
  /** Alias of its table. */
  readonly row: string;
  /** Where it is read. */
  readonly source: RowSource;
  /** The moment whose knowledge is asked for, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
}

const ofSerial = (item: string, row: string) => `${item}.serial = ${row}.serial`;

const presentRows = (table: string, meant: RowSource['meant']): RowSource => ({
  table,
  meant,
  listTable: (list) => list,
  isItemOf: ofSerial,
});

const since = (row: string, instant: string) =>
  condition(`(${row}.knownFrom IS NULL OR ${row}.knownFrom <= ?)`, instant);

/** The rows of a table as they are now. */
export const rowsNow = (table: string): RowSource => presentRows(table, () => []);

/** The rows of a table that were known at a moment and are as they were; what came before times were noted counts as known ever since. */
export const rowsStill = (table: string, instant: string): RowSource =>
  presentRows(table, (row) => [since(row, instant)]);

/** The rows that were known at a moment and have changed since, with the lists they carried: kept in `<table>_version`. */
export const rowsPast = (table: string, instant: string): RowSource => ({
  table: `${table}_version`,
  meant: (row) => [condition(`${row}.knownTo > ?`, instant), since(row, instant)],
  listTable: (list) => `${list}_version`,
  isItemOf: (item, row) => `${item}.id = ${row}.id AND ${item}.version = ${row}.version`,
});

/** Where each row that is asked for is found, once: the rows as they are now, or as they were known at a moment, ISO 8601. */
export function rowSources(table: string, instant: string | null): readonly [RowSource, ...RowSource[]] {
  return instant === null ? [rowsNow(table)] : [rowsStill(table, instant), rowsPast(table, instant)];
}

/** That a table has a row that meets something, now or as it was known at a moment. */
export function hasRow(
  table: string,
  row: string,
  { meets, knownAt }: { readonly meets: Condition; readonly knownAt: string | null },
): Condition {
  return anyOf(
    rowSources(table, knownAt).map((source) => {
      const { sql, values } = allOf([...source.meant(row), meets]);
      return condition(`EXISTS (SELECT 1 FROM ${source.table} ${row} WHERE ${sql})`, ...values);
    }),
  );
}

/** That a row has an item of a list that meets something. */
export function hasItem(
  source: RowSource,
  list: string,
  { item, row, meets }: { readonly item: string; readonly row: string; readonly meets: Condition },
): Condition {
  const { sql, values } = allOf([condition(source.isItemOf(item, row)), meets]);
  return condition(`EXISTS (SELECT 1 FROM ${source.listTable(list)} ${item} WHERE ${sql})`, ...values);
}

/** That any row of a table has an item of a list that meets something, now or as it was known at a moment. */
export function hasItemOfAny(
  table: string,
  list: string,
  {
    item,
    meets,
    knownAt,
  }: { readonly item: string; readonly meets: Condition; readonly knownAt: string | null },
): Condition {
  return anyOf(
    rowSources(table, knownAt).map((source) => {
      const ofRow = source.meant('o');
      const { sql, values } = allOf([meets, ...ofRow]);
      const owner = ofRow.length === 0 ? '' : ` JOIN ${source.table} o ON ${source.isItemOf(item, 'o')}`;
      return condition(
        `EXISTS (SELECT 1 FROM ${source.listTable(list)} ${item}${owner} WHERE ${sql})`,
        ...values,
      );
    }),
  );
}

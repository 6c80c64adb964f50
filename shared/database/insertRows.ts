import type { EntityManager } from 'typeorm';
import { runnerOf } from './changeRows';
import { dialectOf } from './dialectOf';
import { ManyValues } from './sqlite/ManyValues';

/** Values of one row, in the order of the columns. */
export type Row = readonly unknown[];

/** What happens to rows whose unique key exists already. */
export interface InsertOptions {
  /** Leave the row that is there. Every other fault, such as a text too long, still fails the statement. */
  readonly ignoreDuplicates?: boolean;
}

/**
 * Rows of one statement on SQLite. Each size is a statement of its own and kept prepared, so there are few; larger
 * ones gain nothing and cost 0.35 kB of memory a row, and a wide row takes twice as long in sixteens as in 64s (measured).
 */
const SQLITE_SIZES = [256, 64, 8, 1];
/** SQLite's limit is 32,766 values; statements of more than these are slower again (measured). */
const MOST_VALUES = 2048;
/** Rows of one statement on MySQL, whose values travel inside the text: narrow rows, for the characters of wide ones are fewer. */
const MYSQL_SIZE = 10_000;
/** Characters of one statement on MySQL: three bytes each and every one escaped stay under the default packet of 16 MiB. */
const MOST_CHARACTERS = 2_000_000;

/** How many rows from `start` go into the next statement. */
function nextSqliteSize(rows: readonly Row[], start: number, columns: number): number {
  const left = rows.length - start;
  return SQLITE_SIZES.find((size) => size <= left && size * columns <= MOST_VALUES) ?? 1;
}

function charactersOf(row: Row): number {
  let characters = 0;
  for (const value of row) characters += typeof value === 'string' ? value.length : 8;
  return characters;
}

function nextMysqlSize(rows: readonly Row[], start: number): number {
  let characters = 0;
  let size = 0;
  for (; size < MYSQL_SIZE && start + size < rows.length; size += 1) {
    characters += charactersOf(rows[start + size] ?? []);
    if (characters > MOST_CHARACTERS && size > 0) break;
  }
  return size;
}

/** The values of rows of so many columns, one after the other; `flat` would take twenty times as long (measured). */
function valuesOf(rows: readonly Row[], columns: number): unknown[] {
  const values = new Array<unknown>(rows.length * columns);
  let place = 0;
  for (const row of rows) for (const value of row) values[place++] = value;
  return values;
}

interface Writing {
  readonly columns: readonly string[];
  /** What follows the values. */
  readonly onDuplicate: string;
}

/** The texts of one insertion's statements, each made once: a prepared statement is found by its text, which is hashed once then. */
class InsertTexts {
  private readonly bySize = new Map<number, string>();

  constructor(
    private readonly head: string,
    private readonly columns: number,
    private readonly onDuplicate: string,
  ) {}

  /** With a place for each value. */
  ofSize(size: number): string {
    const known = this.bySize.get(size);
    if (known !== undefined) return known;
    const group = `(${Array(this.columns).fill('?').join(',')})`;
    const text = `${this.head} VALUES ${Array(size).fill(group).join(',')} ${this.onDuplicate}`;
    this.bySize.set(size, text);
    return text;
  }

  /** With one place for all rows, which the driver of MySQL fills. */
  get ofRows(): string {
    return `${this.head} VALUES ? ${this.onDuplicate}`;
  }
}

async function write(
  manager: EntityManager,
  table: string,
  rows: readonly Row[],
  { columns, onDuplicate }: Writing,
) {
  const runner = runnerOf(manager);
  const onMysql = dialectOf(runner) === 'mysql';
  const { driver } = runner.dataSource;
  const names = columns.map((column) => driver.escape(column)).join(', ');
  // Or SQLite would keep a copy of all pages each statement touches, to undo it alone: half as fast again without (measured).
  const head = `INSERT ${onMysql ? '' : 'OR FAIL '}INTO ${driver.escape(table)} (${names})`;
  const texts = new InsertTexts(head, columns.length, onDuplicate);
  for (let start = 0; start < rows.length;) {
    const size = onMysql ? nextMysqlSize(rows, start) : nextSqliteSize(rows, start, columns.length);
    const part = rows.slice(start, start + size);
    // A short row would otherwise take its missing values from the next one.
    if (part.some((row) => row.length !== columns.length))
      throw new TypeError(`A row of ${table} has not ${columns.length} values.`);
    if (onMysql) await runner.query(texts.ofRows, [part]);
    else await runner.query(texts.ofSize(size), [new ManyValues(valuesOf(part, columns.length))]);
    start += size;
  }
}

/**
 * Inserts many rows with few statements. When it fails some may have been written: let the transaction fail, or give
 * the call one of its own inside.
 */
export async function insertRows(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  { ignoreDuplicates = false }: InsertOptions = {},
): Promise<void> {
  let onDuplicate = '';
  if (ignoreDuplicates) {
    const first = manager.dataSource.driver.escape(columns[0] ?? '');
    // INSERT IGNORE would also cut texts that are too long and drop rows with a broken reference.
    onDuplicate =
      dialectOf(manager) === 'mysql'
        ? `ON DUPLICATE KEY UPDATE ${first} = ${first}`
        : 'ON CONFLICT DO NOTHING';
  }
  await write(manager, table, rows, { columns, onDuplicate });
}

/**
 * Inserts rows, or gives the row with the same key their values. `keyColumns` are a unique key, and the table's only
 * one that the rows can meet: MySQL changes a row found by any unique key.
 */
export async function upsertRows(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  keyColumns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const changed = columns.filter((column) => !keyColumns.includes(column));
  if (changed.length === 0) return insertRows(manager, table, columns, rows, { ignoreDuplicates: true });
  const escape = (column: string): string => manager.dataSource.driver.escape(column);
  const names = changed.map(escape);
  const onDuplicate =
    dialectOf(manager) === 'mysql'
      ? `ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = VALUES(${name})`).join(', ')}`
      : `ON CONFLICT (${keyColumns.map(escape).join(', ')}) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  await write(manager, table, rows, { columns, onDuplicate });
}

/** Which row is there already, and the column of it that is lowered. */
interface Lowering {
  /** The table's only unique key that the rows can meet. */
  readonly key: string;
  readonly lowered: string;
}

/** Inserts rows; the row with the same key stays as it is but for one column, which becomes the lesser of both values, null where either is. */
export async function insertOrLower(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  { key, lowered }: Lowering,
  rows: readonly Row[],
): Promise<void> {
  const name = manager.dataSource.driver.escape(lowered);
  // SQLite would write rows anew that stay as they are.
  const onDuplicate =
    dialectOf(manager) === 'mysql'
      ? `ON DUPLICATE KEY UPDATE ${name} = LEAST(${name}, VALUES(${name}))`
      : `ON CONFLICT (${key}) DO UPDATE SET ${name} = excluded.${name}
           WHERE ${name} > excluded.${name} OR (${name} IS NOT NULL AND excluded.${name} IS NULL)`;
  await write(manager, table, rows, { columns, onDuplicate });
}

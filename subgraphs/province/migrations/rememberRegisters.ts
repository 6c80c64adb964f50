import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';

/** The table of a list, and what a row of the change log calls the list. */
interface VersionedList {
  readonly name: string;
  readonly table: string;
  /** With `serial` and `ordinal`. */
  readonly columns: readonly string[];
}

/** A register whose rows are kept as they were, by its tables. */
export interface VersionedRegister {
  readonly table: string;
  /** With `knownFrom`. */
  readonly columns: readonly string[];
  readonly lists: readonly VersionedList[];
}

type Values = Readonly<Record<string, unknown>>;

interface LoggedRow {
  readonly seq: number;
  readonly at: string;
  readonly entity: string;
  readonly beforeState: string | null;
}

/** Rows of the log read at once. */
const STRETCH = 500;

/** The rows of registers in the change log, oldest first, a stretch at a time. */
async function* loggedRows(manager: EntityManager): AsyncGenerator<readonly LoggedRow[]> {
  for (let after = 0; ;) {
    const rows = (await manager.query(
      `SELECT seq, at, entity, beforeState FROM change_log WHERE kind = 'SECTOR_RECORD' AND seq > ?
        ORDER BY seq LIMIT ?`,
      [after, STRETCH],
    )) as LoggedRow[];
    if (rows.length > 0) yield rows;
    if (rows.length < STRETCH) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

/** Ids begin with the name of their table, its words joined by hyphens. */
const tableOfId = (id: string) => id.slice(0, id.indexOf(':')).replaceAll('-', '_');

/** A value as a column holds it. */
const valueOf = (told: unknown) => (typeof told === 'boolean' ? Number(told) : (told ?? null));

/** What a row was known as for a time. */
interface KnownRow {
  readonly serial: number;
  readonly state: Values;
  readonly knownFrom: string | null;
  readonly knownTo: string;
}

async function writeVersions(
  manager: EntityManager,
  { table, columns, lists }: VersionedRegister,
  known: readonly KnownRow[],
): Promise<void> {
  const rows = known.map(({ serial, state, knownFrom, knownTo }) => {
    const row: Values = { ...state, serial, knownFrom, knownTo };
    return [...columns, 'knownTo'].map((column) => valueOf(row[column]));
  });
  await insertRows(manager, `${table}_version`, [...columns, 'knownTo'], rows, { ignoreDuplicates: true });
  for (const list of lists) {
    const items = known.flatMap(({ serial, state }) =>
      ((state[list.name] ?? []) as readonly unknown[]).map((item, ordinal) => {
        const told = typeof item === 'string' ? { code: item } : (item as Values);
        const row: Values = { ...told, serial, ordinal };
        return [state.id, state.version, ...list.columns.map((column) => valueOf(row[column]))];
      }),
    );
    const names = ['id', 'version', ...list.columns];
    await insertRows(manager, `${list.table}_version`, names, items, { ignoreDuplicates: true });
  }
}

/** The serials of the rows of a table with these ids. */
async function serialsIn(manager: EntityManager, table: string, ids: readonly string[]) {
  const which = isOneOf('id', ids);
  const rows = (await manager.query(`SELECT id, serial FROM ${table} WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly id: string; readonly serial: number }[];
  return new Map(rows.map(({ id, serial }) => [id, serial]));
}

/**
 * Gives registers the past that the province's change log tells of them: what rows were known as before they changed, and
 * since when each is as it is. A row of which the log tells nothing counts as known ever since.
 */
export async function rememberRegisters(
  manager: EntityManager,
  registers: readonly VersionedRegister[],
): Promise<void> {
  const since = new Map<string, string>();
  for await (const logged of loggedRows(manager)) {
    for (const register of registers) {
      const own = logged.filter(({ entity }) => tableOfId(entity) === register.table);
      if (own.length === 0) continue;
      const changed = own.filter(({ beforeState }) => beforeState !== null).map(({ entity }) => entity);
      const serials = await serialsIn(manager, register.table, changed);
      const known = own.flatMap(({ entity, at, beforeState }): KnownRow[] => {
        const knownFrom = since.get(entity) ?? null;
        since.set(entity, at);
        const serial = serials.get(entity);
        if (beforeState === null || serial === undefined) return [];
        return [{ serial, state: JSON.parse(beforeState) as Values, knownFrom, knownTo: at }];
      });
      if (known.length > 0) await writeVersions(manager, register, known);
    }
  }
  for (const { table } of registers) await noteSince(manager, table, since);
}

/** Says of each row of a table since when it is as it is. */
async function noteSince(
  manager: EntityManager,
  table: string,
  since: ReadonlyMap<string, string>,
): Promise<void> {
  const byMoment = new Map<string, string[]>();
  for (const [id, at] of since) {
    if (tableOfId(id) !== table) continue;
    const ids = byMoment.get(at);
    if (ids) ids.push(id);
    else byMoment.set(at, [id]);
  }
  for (const [at, ids] of byMoment) {
    for (let start = 0; start < ids.length; start += STRETCH) {
      const which = isOneOf('id', ids.slice(start, start + STRETCH));
      await changeRows(manager, `UPDATE ${table} SET knownFrom = ? WHERE ${which.sql}`, [
        at,
        ...which.values,
      ]);
    }
  }
}

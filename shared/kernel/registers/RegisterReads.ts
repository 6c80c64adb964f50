import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { allOf, condition, type Condition } from '../listing/Condition';
import { rowSources } from '../listing/rowSources';
import { partLoader, pastPartLoader, type PastRow } from '../records/partLoader';
import { rowsById } from '../records/rowsById';
import { rowsByValue } from '../records/rowsByValue';
import type { RegisterList, RegisterOf } from './defineRegister';
import type { RegisterItem, RegisterRow } from './RegisterRow';
import type { StandardsItem } from './StandardsItem';
import { listTableOf, type RegisterTables } from './RegisterTables';

/** Finds the tables of a register by its definition. */
export type TablesOf = (register: { readonly name: string }) => RegisterTables;

/** The tables of a sector's registers, to be found in. */
export function tablesIn(registers: readonly RegisterTables[]): TablesOf {
  const byName = new Map(registers.map((tables) => [tables.register.name, tables]));
  return ({ name }) => {
    const tables = byName.get(name);
    if (!tables) throw new Error(`the sector keeps no register ${name}`);
    return tables;
  };
}

/** Most rows that a resolver reads of a register at once; whoever shows more pages. */
const MOST_ROWS = 1000;

/** Rows of one stretch. */
const STRETCH = 500;

/** Reads a sector's own registers for one request; each loader asks one statement for all its keys. */
export class RegisterReads {
  private readonly loaders = new Map<string, unknown>();

  constructor(
    private readonly database: Database,
    private readonly tablesOf: TablesOf,
  ) {}

  /** Rows by global id. */
  byId<Row extends RegisterRow>(register: RegisterOf<Row>): DataLoader<string, Row | null> {
    const tables = this.tablesOf(register);
    return this.kept(`${tables.table} id`, () =>
      rowsById(this.database, tables.table, (row) => tables.show({ ...row }) as Row),
    );
  }

  /** Rows by global id as they were known at a moment, ISO 8601. */
  byIdAt<Row extends RegisterRow>(
    register: RegisterOf<Row>,
    instant: string,
  ): DataLoader<string, Row | null> {
    const tables = this.tablesOf(register);
    return this.kept(`${tables.table} id at ${instant}`, () => {
      const places = rowSources(tables.table, instant).map(({ table, meant }) =>
        rowsById(this.database, table, (row) => tables.show({ ...row }) as Row, allOf(meant('s'))),
      );
      const find = async (id: string) =>
        (await Promise.all(places.map((place) => place.load(id)))).find((row) => row !== null) ?? null;
      return new DataLoader((ids: readonly string[]) => Promise.all(ids.map(find)));
    });
  }

  /** The row of a key; null where there is none. */
  byKey<Row extends RegisterRow>(register: RegisterOf<Row>, key: string): Promise<Row | null> {
    return this.byId(register).load(this.tablesOf(register).idOf(key));
  }

  /** Rows that have a value in a column, in the order of their ids. */
  by<Row extends RegisterRow>(
    register: RegisterOf<Row>,
    column: keyof Row & string,
  ): DataLoader<string, Row[]> {
    const tables = this.tablesOf(register);
    const where = { from: `${tables.table} s`, value: `s.${column}` };
    return this.kept(`${tables.table} by ${column}`, () =>
      rowsByValue(this.database, where, (row) => tables.show({ ...row }) as Row),
    );
  }

  /** The items of a list that a row carries, or carried as it was known. */
  itemsOf<Item extends RegisterItem>(list: RegisterList<Item>, row: RegisterRow): Promise<Item[]> {
    return row.knownTo === undefined ? this.items(list).load(row.serial) : this.pastItems(list).load(row);
  }

  /** Items of a list that rows carry, by the rows' serials. */
  items<Item extends RegisterItem>(list: RegisterList<Item>): DataLoader<number, Item[]> {
    const { table, show } = listTableOf(list);
    return this.kept(table, () => partLoader(this.database, table, (row) => show({ ...row }) as Item));
  }

  /** Items of a list that rows carried as they were known, by row. */
  private pastItems<Item extends RegisterItem>(list: RegisterList<Item>): DataLoader<PastRow, Item[]> {
    const { table, show } = listTableOf(list);
    return this.kept(`${table} past`, () =>
      pastPartLoader(this.database, table, (row) => show({ ...row }) as Item),
    );
  }

  /** Rows whose list of standards names a number, by that number, in the order of their ids. */
  naming<Row extends RegisterRow>(
    register: RegisterOf<Row>,
    list: RegisterList<StandardsItem>,
  ): DataLoader<string, Row[]> {
    const tables = this.tablesOf(register);
    const { table } = listTableOf(list);
    const where = {
      from: `${table} n JOIN ${tables.table} s ON s.serial = n.serial`,
      value: 'n.code',
    };
    return this.kept(`${tables.table} naming in ${table}`, () =>
      rowsByValue(this.database, where, (row) => tables.show({ ...row }) as Row),
    );
  }

  /** All rows that meet conditions on the table `s`, in the order of their ids, a few hundred at a time. */
  async *stretches<Row extends RegisterRow>(
    register: RegisterOf<Row>,
    ...conditions: readonly Condition[]
  ): AsyncGenerator<Row[]> {
    for (let after = '', isEnd = false; !isEnd;) {
      const rows = await this.read(register, [...conditions, condition('s.id > ?', after)], STRETCH);
      if (rows.length > 0) yield rows;
      isEnd = rows.length < STRETCH;
      after = rows.at(-1)?.id ?? after;
    }
  }

  /** Rows that meet conditions on the table `s`, in the order of their ids. @throws when there are more than 1,000: read them in stretches */
  async where<Row extends RegisterRow>(
    register: RegisterOf<Row>,
    ...conditions: readonly Condition[]
  ): Promise<Row[]> {
    const rows = await this.read(register, conditions, MOST_ROWS + 1);
    if (rows.length > MOST_ROWS) throw new Error(`${register.name}: more rows than are read at once`);
    return rows;
  }

  private async read<Row extends RegisterRow>(
    register: RegisterOf<Row>,
    conditions: readonly Condition[],
    most: number,
  ): Promise<Row[]> {
    const tables = this.tablesOf(register);
    const { sql, values } = allOf(conditions);
    const rows = (await this.database.reader.query(
      `SELECT s.* FROM ${tables.table} s WHERE ${sql} ORDER BY s.id LIMIT ?`,
      [...values, most],
    )) as Record<string, unknown>[];
    return rows.map((row) => tables.show(row) as Row);
  }

  private kept<Loader>(name: string, make: () => Loader): Loader {
    const known = this.loaders.get(name) as Loader | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.loaders.set(name, made);
    return made;
  }
}

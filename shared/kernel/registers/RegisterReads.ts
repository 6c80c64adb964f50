import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { allOf, condition, type Condition } from '../listing/Condition';
import { rowSources, type RowSource } from '../listing/rowSources';
import { partLoader, pastPartLoader, type PastRow } from '../records/partLoader';
import { rowsById } from '../records/rowsById';
import { rowsByValue, type ValuedRows } from '../records/rowsByValue';
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

/** A loader over places that have no row in common. */
function together<Found>(
  places: readonly DataLoader<string, Found>[],
  merge: (found: readonly Found[]) => Found,
): DataLoader<string, Found> {
  const [only] = places;
  if (only && places.length === 1) return only;
  const find = async (key: string) => merge(await Promise.all(places.map((place) => place.load(key))));
  return new DataLoader((keys: readonly string[]) => Promise.all(keys.map(find)));
}

/** Rows of all places in the order of their ids. */
const inOrder = <Row extends RegisterRow>(rows: readonly (readonly Row[])[]): Row[] =>
  rows.length === 1 ? [...(rows[0] ?? [])] : rows.flat().sort((a, b) => (a.id < b.id ? -1 : 1));

/** Reads an owner's registers for one request, as they are now or were known at a moment; each loader asks one statement of each place for all its keys. */
export class RegisterReads {
  private readonly loaders = new Map<string, unknown>();

  /** @param instant the moment, ISO 8601; null for what is known now */
  constructor(
    private readonly database: Database,
    private readonly tablesOf: TablesOf,
    private readonly instant: string | null = null,
  ) {}

  /** The same registers as they were known at a moment, ISO 8601; as they are now for null. */
  at(instant: string | null): RegisterReads {
    if (instant === this.instant) return this;
    return this.kept(`at ${String(instant)}`, () => new RegisterReads(this.database, this.tablesOf, instant));
  }

  /** Rows by global id. */
  byId<Row extends RegisterRow>(register: RegisterOf<Row>): DataLoader<string, Row | null> {
    const tables = this.tablesOf(register);
    return this.kept(`${tables.table} id`, () =>
      together(
        this.placesOf(tables).map(({ table, meant }) =>
          rowsById(this.database, table, (row) => tables.show({ ...row }) as Row, meant('s')),
        ),
        (found) => found.find((row) => row !== null) ?? null,
      ),
    );
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
    return this.kept(`${tables.table} by ${column}`, () =>
      this.rowsValued<Row>(tables, ({ table }) => ({ from: `${table} s`, value: `s.${column}` })),
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
    const { table: named } = listTableOf(list);
    return this.kept(`${tables.table} naming in ${named}`, () =>
      this.rowsValued<Row>(tables, ({ table, listTable, isItemOf }) => ({
        from: `${listTable(named)} n JOIN ${table} s ON ${isItemOf('n', 's')}`,
        value: 'n.code',
      })),
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
    const found = this.placesOf(tables).map(async ({ table, meant }) => {
      const { sql, values } = allOf([...conditions, ...meant('s')]);
      const rows = (await this.database.reader.query(
        `SELECT s.* FROM ${table} s WHERE ${sql} ORDER BY s.id LIMIT ?`,
        [...values, most],
      )) as Record<string, unknown>[];
      return rows.map((row) => tables.show(row) as Row);
    });
    return inOrder(await Promise.all(found)).slice(0, most);
  }

  private rowsValued<Row extends RegisterRow>(
    tables: RegisterTables,
    where: (place: RowSource) => Omit<ValuedRows, 'meets'>,
  ): DataLoader<string, Row[]> {
    const places = this.placesOf(tables).map((place) =>
      rowsByValue(
        this.database,
        { ...where(place), meets: place.meant('s') },
        (row) => tables.show({ ...row }) as Row,
      ),
    );
    return together(places, inOrder);
  }

  /** Where the rows are that are asked for. */
  private placesOf({ table, register, owner }: RegisterTables): readonly RowSource[] {
    if (this.instant !== null && !owner.keepsVersions)
      throw new Error(`${register.name}: no earlier states are kept`);
    return rowSources(table, this.instant);
  }

  private kept<Loader>(name: string, make: () => Loader): Loader {
    const known = this.loaders.get(name) as Loader | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.loaders.set(name, made);
    return made;
  }
}

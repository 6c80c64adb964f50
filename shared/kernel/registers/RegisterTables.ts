import type { ClassType } from 'type-graphql';
import { chineseTerm } from '../graph/chineseTerms';
import { RecordStore, type RecordPart, type StoredRecord } from '../records/RecordStore';
import type { SectorKey } from '../sectorKeys';
import type { Register, RegisterList, RowFacts } from './defineRegister';
import { factColumnsOf, tableOf, type FactColumn } from './factColumns';
import type { RegisterItem, RegisterRow } from './RegisterRow';
import { StandardsItem } from './StandardsItem';
import { versionedEntities } from './versionedEntities';

/** A row of a register as stored and as the change log keeps it: its facts, its global id and its version. */
export type StoredRow = StoredRecord & RowFacts;

type Values = Readonly<Record<string, unknown>>;

/** Whose registers they are: a sector's, or the province's. */
export interface RegisterOwner {
  /** Key of the sector, or `PROVINCE`. */
  readonly key: SectorKey;
  readonly folder: string;
  /** Begins the names of its types and writes. */
  readonly typePrefix: string;
  /** Whether rows can be asked for as they were known at a moment. */
  readonly keepsVersions?: boolean;
  /** The sector whose agencies may write them; absent for the province's. */
  readonly sector?: SectorKey;
  /** The type by which its subgraph names a standard. */
  readonly StandardLink: ClassType<{ code: string }>;
}

/** One list of a register: its table, and what an item of it is made of. */
export interface ListTable {
  readonly list: RegisterList;
  readonly table: string;
  readonly columns: readonly FactColumn[];
  /** Whether its items are no more than standards' numbers. */
  readonly namesStandards: boolean;
  /** The Chinese term that ends its description. */
  readonly term: string | undefined;
  /** A row of its table as an item. */
  readonly show: (row: Values) => RegisterItem;
}

/** A list of a register, by its name there. */
export interface NamedList extends ListTable {
  readonly name: string;
}

const common = ['serial', 'id', 'source', 'provenance', 'version'] as const;

/** A value as the database gives it, as the fact it stands for: neither knows truth values in raw SQL. */
function factOf({ kind }: FactColumn, value: unknown): unknown {
  return kind === 'boolean' && value !== null ? Boolean(value) : value;
}

function factsIn(columns: readonly FactColumn[], row: Values): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column.name, factOf(column, row[column.name])]));
}

const listTables = new WeakMap<object, ListTable>();

/** How a list of a register lies in its table: read off its class once, and asked for with every row. */
export function listTableOf<Item extends RegisterItem>(list: RegisterList<Item>): ListTable {
  const known = listTables.get(list);
  if (known) return known;
  const made = readListTable(list);
  listTables.set(list, made);
  return made;
}

function readListTable<Item extends RegisterItem>(list: RegisterList<Item>): ListTable {
  const { Item } = list;
  const columns = factColumnsOf(Item);
  const namesStandards = Item.prototype instanceof StandardsItem;
  return {
    list: list as unknown as RegisterList,
    table: tableOf(Item),
    columns,
    namesStandards,
    term: chineseTerm(list.description),
    show: (row) => Object.assign(new Item(), row, factsIn(columns, row)),
  };
}

/** How a register lies in its tables. */
export class RegisterTables {
  readonly table: string;
  readonly columns: readonly FactColumn[];
  readonly lists: readonly NamedList[];
  readonly store: RecordStore<StoredRow>;

  constructor(
    readonly register: Register,
    readonly owner: RegisterOwner,
  ) {
    this.table = tableOf(register.Row);
    this.columns = factColumnsOf(register.Row);
    this.lists = Object.entries(register.lists).map(([name, list]) => ({ name, ...listTableOf(list) }));
    const { keepsVersions = false } = owner;
    this.store = new RecordStore<StoredRow>({
      table: this.table,
      columns: [...common, ...this.columns.map(({ name }) => name), ...(keepsVersions ? ['knownFrom'] : [])],
      parts: Object.fromEntries(this.lists.map((each) => [each.name, partOf(each)])),
      keepsVersions,
      rowOf: (_sector, stored, serial, knownFrom) => ({ ...stored, serial, knownFrom }),
      recordOf: (row, parts) => this.storedOf(row as unknown as Values, parts),
    });
  }

  /** The Chinese term that ends its description. */
  get term(): string | undefined {
    return chineseTerm(this.register.description);
  }

  /** The columns that a write tells: all but those that a rule finds. */
  get toldColumns(): readonly FactColumn[] {
    return this.columns.filter(({ name }) => !this.register.found.columns.includes(name));
  }

  /** The classes of its tables. */
  get entities(): readonly ClassType[] {
    const Items = this.lists.map(({ list }) => list.Item);
    const { Row } = this.register;
    return this.owner.keepsVersions ? versionedEntities(Row, Items) : [Row, ...Items];
  }

  /** The operation that writes it, e.g. `recordEcologyEnergyLimit`. */
  get operation(): string {
    const { register, owner } = this;
    const type = register.Row.name;
    return register.operation ?? `record${owner.typePrefix}${type.replace(owner.typePrefix, '')}`;
  }

  /** What its rows are called in ids, e.g. `product-mark`. */
  get noun(): string {
    return this.table.replaceAll('_', '-');
  }

  /** The global id of a row: `<noun>:<owner>:<key>`. */
  readonly idOf = (key: string): string => `${this.noun}:${this.owner.folder}:${key}`;

  /** A row of its table as the graph shows it. */
  show(row: Values): RegisterRow {
    const { Row } = this.register;
    return Object.assign(new Row(), row, factsIn(this.columns, row));
  }

  /** A row as it was written, as the graph shows it; its lists are loaded as any row's. */
  showStored(stored: StoredRow, serial: number): RegisterRow {
    const names = [...common, ...this.columns.map(({ name }) => name)];
    const row = names.map((name) => [name, name === 'serial' ? serial : stored[name]]);
    return this.show(Object.fromEntries(row) as Values);
  }

  private storedOf(row: Values, parts: Readonly<Record<string, readonly unknown[]>>): StoredRow {
    const id = String(row.id);
    const lists = this.lists.map(({ name, columns, namesStandards }) => {
      const items = (parts[name] ?? []) as readonly Values[];
      return [name, items.map((item) => (namesStandards ? item.code : factsIn(columns, item)))] as const;
    });
    return {
      id,
      version: row.version,
      key: id.slice(this.idOf('').length),
      source: row.source,
      provenance: row.provenance,
      ...factsIn(this.columns, row),
      ...Object.fromEntries(lists),
    } as StoredRow;
  }
}

function partOf({ name, table, columns, namesStandards }: NamedList): RecordPart<StoredRow> {
  return {
    table,
    columns: columns.map((column) => column.name),
    itemsOf: (stored) =>
      (stored[name] as readonly unknown[]).map((item) =>
        namesStandards ? [item] : columns.map((column) => (item as Values)[column.name]),
      ),
  };
}

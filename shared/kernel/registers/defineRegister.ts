import type { ClassType } from 'type-graphql';
import type { FieldProblem } from '../../errors';
import type { Role } from '../../identity';
import { WRITERS } from '../graph/access';
import type { Condition } from '../listing/Condition';
import type { Ordering } from '../listing/ordering';
import type { RowSource } from '../listing/rowSources';
import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import type { RegisterItem, RegisterRow } from './RegisterRow';
import type { StandardsItem } from './StandardsItem';

/** What a text means beyond its characters: it is checked, and kept in its normal form. */
export type TextForm =
  'STANDARD_NUMBER' | 'REGION' | 'INDUSTRY' | 'CREDIT_CODE' | 'COUNTRY' | 'NOTIFICATION_SYMBOL';

/** The columns of a row or item class, without what all have and without methods. */
export type ColumnsOf<Row> = {
  readonly [
    Name in keyof Row as Row[Name] extends (...args: never[]) => unknown
      ? never
      : Name extends keyof RegisterRow | keyof RegisterItem
        ? never
        : Name
  ]: Row[Name];
};

type Forms<Row> = { readonly [Name in keyof ColumnsOf<Row>]?: TextForm };

/** Columns that hold keys of what another list of the owner's root has, `pilots` or a register, by that list's name: it must be there. */
type Refers<Row> = { readonly [Name in keyof ColumnsOf<Row>]?: string };

/** What rows are on a day, as their columns tell: lists are filtered and counted by it as by a column. */
export interface RowState {
  /** The enum of its values. */
  readonly Enum: object;
  /** English and Chinese, e.g. `What has become of the rectification 整改状态.` */
  readonly description: string;
  /** For each value, what a row of the table `s` meets, by what was known at a moment, or is now; it meets one of them. */
  on(day: PlainDate, knownAt: string | null): Readonly<Record<string, Condition>>;
}

/** Columns that nobody tells: a rule finds their values in the other facts whenever a row is written. */
interface FoundColumns<Row, Lists> {
  readonly columns: readonly (keyof ColumnsOf<Row> & string)[];
  by(facts: RegisterFacts<Row, Lists>): Partial<ColumnsOf<Row>>;
}

/** How a row's facts name it, where its key is not for its writer to choose: two rows cannot be about the same. */
interface KeyFromFacts<Row, Lists> {
  /** The columns that name it. */
  readonly columns: readonly (keyof ColumnsOf<Row> & string)[];
  keyOf(facts: RegisterFacts<Row, Lists>): string;
}

/** The columns that tell on which days a row holds; one whose first day is not told holds on none. */
export interface Validity<Column extends string = string> {
  /** The first day. */
  readonly from: Column;
  /** The last day, on which it still holds; null is none. */
  readonly through?: Column;
  /** The first day on which it holds no longer; null is none. */
  readonly until?: Column;
}

/** A list that the rows of a register carry, in a table of its own. */
export interface RegisterList<Item extends RegisterItem = RegisterItem> {
  readonly Item: ClassType<Item>;
  /** English and Chinese, e.g. `What was compared 比对指标.` */
  readonly description: string;
  /** Most items that one row may carry. */
  readonly most: number;
  readonly forms?: Forms<Item>;
  readonly refers?: Refers<Item>;
  /** What is wrong with an item beside the rows that it refers to, by the column that does; it names its own fields. @throws DomainError */
  checkReferred?(item: object, referred: ReferredFacts): readonly FieldProblem[];
}

/** An item as a fact: its columns, or its number where the list names standards. */
type ItemFact<List> =
  List extends RegisterList<infer Item> ? (Item extends StandardsItem ? string : ColumnsOf<Item>) : never;

/** All that is known of one row of a register, as one plain value: its columns and, by name, its lists. */
export type RegisterFacts<Row, Lists = object> = ColumnsOf<Row> & {
  /** Names the row within its register. */
  readonly key: string;
  readonly source: string | null;
  readonly provenance: Provenance;
} & { readonly [Name in keyof Lists]: readonly ItemFact<Lists[Name]>[] };

/** What a check may rely on beside the facts. */
export interface CheckScope {
  readonly today: PlainDate;
}

/** What the conditions of a list are about. */
export interface ListScope extends CheckScope {
  /** Where the rows `s` are read. */
  readonly source: RowSource;
  /** The moment whose knowledge is asked for, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
}

/** How a register is listed that is asked for more than values of its columns. */
export interface RegisterListing<Filter extends object = object> {
  /** The argument `filter` of its list. */
  readonly Filter: ClassType<Filter>;
  /** The conditions that a filter sets on the table `s`. @throws BAD_USER_INPUT */
  conditions(filter: Filter, scope: ListScope): readonly Condition[];
  readonly ordering: Ordering;
  /** Says in which order, e.g. `the latest first`. */
  readonly order: string;
}

/** All that a sector tells the kernel of a register of its own. */
export interface RegisterDefinition<Row extends RegisterRow, Lists> {
  /** Class of its rows, table and GraphQL type at once; its columns are the facts of a row. */
  readonly Row: ClassType<Row>;
  /** Field of the sector's root that lists it; its seed file is `<name>.seed.jsonl`. */
  readonly name: string;
  /** English and Chinese, e.g. `Marks awarded to products 江苏制造标识.` */
  readonly description: string;
  /** The operation that writes it; null for `record<Sector><Type>`. */
  readonly operation: string | null;
  /** Who may write it. */
  readonly writers: readonly Role[];
  readonly lists: Lists;
  readonly forms: Forms<Row>;
  readonly refers: Refers<Row>;
  /** Columns that hold numbers of the sector's own standards, by the column of the day on which the standard must have been in force. */
  readonly inForce: { readonly [Name in keyof ColumnsOf<Row>]?: keyof ColumnsOf<Row> & string };
  readonly found: FoundColumns<Row, Lists>;
  /** Null where who writes a row chooses its key. */
  readonly keyFrom: KeyFromFacts<Row, Lists> | null;
  /** Columns whose values name a row as its key does: no two rows share one. */
  readonly unique: readonly (keyof ColumnsOf<Row> & string)[];
  readonly states: Readonly<Record<string, RowState>>;
  /** By which columns a list of it is asked for a day; null where it is not. */
  readonly validity: Validity<keyof ColumnsOf<Row> & string> | null;
  /** Columns by which a list of it is filtered. */
  readonly filters: readonly (keyof ColumnsOf<Row> & string)[];
  /** How it is listed; by `filters`, `states` and `validity`, and in the order of keys, when null. */
  readonly listing: RegisterListing | null;
  /** Columns by which a list of it is counted: few values, never null. */
  readonly facets: readonly (keyof ColumnsOf<Row> & string)[];
  /** What is wrong with the facts of a row, beyond the types of its columns. */
  check(facts: RegisterFacts<Row, Lists>, scope: CheckScope): readonly FieldProblem[];
  /** What is wrong with them beside the rows that they refer to, by the column that does. @throws DomainError */
  checkReferred?(facts: RegisterFacts<Row, Lists>, referred: ReferredFacts): readonly FieldProblem[];
}

/** The facts of the rows that a row refers to, by the column that does. */
export type ReferredFacts = Readonly<Record<string, RowFacts>>;

/** A register as far as its rows' class tells of it. */
export type RegisterOf<Row extends RegisterRow> = Pick<RegisterDefinition<Row, unknown>, 'Row' | 'name'>;

/** A register, whatever its rows. */
export interface Register {
  readonly Row: ClassType<RegisterRow>;
  readonly name: string;
  readonly description: string;
  readonly operation: string | null;
  readonly writers: readonly Role[];
  readonly lists: Readonly<Record<string, RegisterList>>;
  readonly forms: Readonly<Record<string, TextForm | undefined>>;
  readonly refers: Readonly<Record<string, string | undefined>>;
  readonly inForce: Readonly<Record<string, string | undefined>>;
  readonly found: {
    readonly columns: readonly string[];
    by(facts: RowFacts): Readonly<Record<string, unknown>>;
  };
  readonly keyFrom: { readonly columns: readonly string[]; keyOf(facts: RowFacts): string } | null;
  readonly unique: readonly string[];
  readonly states: Readonly<Record<string, RowState>>;
  readonly validity: Validity | null;
  readonly filters: readonly string[];
  readonly listing: RegisterListing | null;
  readonly facets: readonly string[];
  check(facts: RowFacts, scope: CheckScope): readonly FieldProblem[];
  checkReferred?(facts: RowFacts, referred: ReferredFacts): readonly FieldProblem[];
}

/** The facts of a row, whatever its register. */
export type RowFacts = RegisterFacts<object> & Readonly<Record<string, unknown>>;

type Told<Row extends RegisterRow, Lists> = Pick<
  RegisterDefinition<Row, Lists>,
  'Row' | 'name' | 'description'
> &
  Partial<RegisterDefinition<Row, Lists>>;

/** Declares a register that a sector keeps beside its standards, pilots and projects. */
export function defineRegister<
  Row extends RegisterRow,
  const Lists extends Readonly<Record<string, RegisterList>> = Record<never, never>,
>(definition: Told<Row, Lists>): RegisterDefinition<Row, Lists> {
  return {
    operation: null,
    writers: WRITERS,
    lists: {} as Lists,
    forms: {},
    refers: {},
    inForce: {},
    found: { columns: [], by: () => ({}) },
    keyFrom: null,
    unique: [],
    states: {},
    validity: null,
    filters: [],
    listing: null,
    facets: [],
    check: () => [],
    ...definition,
  };
}

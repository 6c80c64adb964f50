import { allOf, condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { hasItem, hasRow, type RowPlace } from '../../../shared/kernel/listing/rowSources';

/** A field of a kind of row that rules may name. */
export interface RowField {
  readonly type: 'CHOICE' | 'TEXT' | 'REGION' | 'DAY';
  /** The values of a choice. */
  readonly values: readonly string[];
  /** Its value. */
  expression(place: RowPlace): Condition;
  /** The list whose items have it; null where the row itself does. */
  readonly list: string | null;
  /** Where the value is another table's: how it is compared there, once for all rows. */
  readonly lookup?: {
    readonly expression: string;
    /** What a row meets when the other table's meets a comparison. */
    readonly met: (comparison: Condition) => Condition;
  };
}

/** A list that rows carry, or rows of a register that belong to them. */
export interface RowList {
  /** What follows FROM, as it is now. */
  readonly from: string;
  /** What joins its items to their row. */
  of(row: string): string;
  /** That one item meets something, by what the place asks for. */
  has(place: RowPlace, meets: Condition): Condition;
}

type FieldType = RowField['type'];

/** A column of the row's own table. */
export const column = (type: FieldType, name: string, values: readonly string[] = []): RowField => ({
  type,
  values,
  expression: ({ row }) => condition(`${row}.${name}`),
  list: null,
});

/** A column whose values are those of an enum. */
export const choice = (name: string, values: object): RowField => column('CHOICE', name, Object.keys(values));

/** A column that holds a day. */
export const day = (name: string): RowField => column('DAY', name);

/** A field of the items of a list, by the list's own alias. */
export const item = (list: string, type: FieldType, sql: string, values: object = {}): RowField => ({
  type,
  values: Object.keys(values),
  expression: () => condition(sql),
  list,
});

/** A list that rows carry, by its table and alias. */
export const carriedList = (table: string, alias: string): RowList => ({
  from: `${table} ${alias}`,
  of: (row) => `${alias}.serial = ${row}.serial`,
  has: ({ row, source }, meets) => hasItem(source, table, { item: alias, row, meets }),
});

/** The rows of a register that have the value of a row in a column. */
export const sharingRows = (table: string, alias: string, shared: string): RowList => {
  const of = (row: string) => `${alias}.${shared} = ${row}.${shared}`;
  return {
    from: `${table} ${alias}`,
    of,
    has: ({ row, knownAt }, meets) =>
      hasRow(table, alias, { meets: allOf([condition(of(row)), meets]), knownAt }),
  };
};

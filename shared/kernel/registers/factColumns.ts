import { Float, getMetadataStorage, Int, type ClassType } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { chineseTerm, wordsOfEnum } from '../graph/chineseTerms';
import { valuesOfEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { RegisterItem, RegisterRow } from './RegisterRow';

/** Types of column that a register may have. */
const columnKinds = ['varchar', 'text', 'integer', 'decimal', 'date', 'boolean'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column that holds a fact of a row or item. */
export interface FactColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly isNullable: boolean;
  /** Most characters of a text, or digits of a decimal; null where nothing bounds it. */
  readonly most: number | null;
  /** Digits after the point, of a decimal. */
  readonly scale: number;
  /** The values it may have, where they are listed. */
  readonly values: readonly string[] | null;
  /** The words for each of these values: its name, and its Chinese term where that is its own. */
  readonly words: Readonly<Record<string, string>> | null;
  /** Type that writes give it. */
  readonly type: () => unknown;
  readonly description: string | undefined;
  /** The Chinese term that ends the description. */
  readonly term: string | undefined;
}

const plainTypes: Record<ColumnKind, () => unknown> = {
  varchar: () => String,
  text: () => String,
  integer: () => Int,
  decimal: () => Float,
  date: () => DateScalar,
  boolean: () => Boolean,
};

/** Longest text of a column that the database does not bound. */
const LONGEST_TEXT = 4000;

/** The classes from a row's own up to what all rows or items have, in the order of inheritance. */
function ownClasses(Row: ClassType): ClassType[] {
  const classes: ClassType[] = [];
  for (
    let each = Row as ClassType | null;
    each !== null && each !== (RegisterRow as unknown) && each !== (RegisterItem as unknown);
    each = Object.getPrototypeOf(each) as ClassType | null
  ) {
    classes.unshift(each);
  }
  return classes;
}

/** The columns that a row or item class declares, beside those that all have, in order. */
export function factColumnsOf(Row: ClassType): FactColumn[] {
  const classes = ownClasses(Row);
  const fields = getMetadataStorage().fields.filter(({ target }) => classes.includes(target as ClassType));
  const columns = getMetadataArgsStorage().columns;
  return classes.flatMap((each) =>
    columns
      .filter(({ target }) => target === each)
      .map(({ propertyName: name, options }): FactColumn => {
        const kind = columnKinds.find((one) => one === options.type);
        if (!kind)
          throw new Error(`${Row.name}.${name}: a register has no columns of type ${String(options.type)}`);
        const field = fields.find((one) => one.name === name);
        const shown = field?.getType();
        const values = valuesOfEnum(shown);
        const length = kind === 'decimal' ? options.precision : options.length;
        return {
          name,
          kind,
          isNullable: options.nullable ?? false,
          most: kind === 'text' ? LONGEST_TEXT : length == null ? null : Number(length),
          scale: options.scale ?? 0,
          values,
          words: values && wordsOfEnum(shown, values),
          type: field?.getType ?? plainTypes[kind],
          description: field?.description,
          term: chineseTerm(field?.description),
        };
      }),
  );
}

/** The name of the table of a row or item class. */
export function tableOf(Row: ClassType): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === Row)?.name;
  if (table === undefined) throw new Error(`${Row.name} is no table`);
  return table;
}

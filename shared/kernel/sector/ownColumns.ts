import { Field, getMetadataStorage, type ClassType } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { fieldProblem, type FieldProblem } from '../../errors';
import { valuesOfEnum } from '../graph/enums';

/** A scalar column that a sector's record adds, and how the graph shows it. */
export interface OwnColumn {
  readonly name: string;
  readonly type: () => unknown;
  readonly description: string | undefined;
  /** Most characters it holds. */
  readonly length: number;
  /** The values it may have, where they are listed. */
  readonly values: readonly string[] | null;
}

/** The columns that a record class declares itself, beyond those every sector shares. */
export function ownColumnsOf(record: ClassType): OwnColumn[] {
  const fields = getMetadataStorage().fields.filter((field) => field.target === record);
  return getMetadataArgsStorage()
    .columns.filter((column) => column.target === record)
    .map(({ propertyName, options }) => {
      const field = fields.find(({ name }) => name === propertyName);
      if (!field) throw new Error(`${record.name}.${propertyName} is a column without a field`);
      return {
        name: propertyName,
        type: field.getType,
        description: field.description,
        length: Number(options.length),
        values: valuesOfEnum(field.getType()),
      };
    });
}

/** What is wrong with the facts of a sector's own: an unknown name, a value not listed, a text too long. */
export function ownProblems(
  own: Readonly<Record<string, unknown>>,
  columns: readonly OwnColumn[],
): FieldProblem[] {
  return Object.entries(own).flatMap(([name, value]) => {
    if (value === null) return [];
    const column = columns.find((each) => each.name === name);
    const field = `own.${name}`;
    if (!column) return [fieldProblem(field, value, 'is no column of this sector')];
    const { values, length } = column;
    if (values && !values.includes(String(value))) {
      return [fieldProblem(field, value, `must be one of ${values.join(', ')}`)];
    }
    return String(value).length > length
      ? [fieldProblem(field, value, `must have at most ${String(length)} characters`)]
      : [];
  });
}

/** Gives an input class a nullable field for each own column. */
export function addOwnFields(input: ClassType, columns: readonly OwnColumn[]): void {
  for (const { name, type, description } of columns) {
    const options = description === undefined ? { nullable: true } : { nullable: true, description };
    Field(type as () => StringConstructor, options)(input.prototype as object, name);
  }
}

/** What an input says of the own columns; those it does not name are left out. */
export function ownFactsOf(
  input: object,
  columns: readonly OwnColumn[],
): Record<string, string | number | boolean | null> {
  const values = input as Record<string, string | number | boolean | null | undefined>;
  return Object.fromEntries(
    columns.flatMap(({ name }) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

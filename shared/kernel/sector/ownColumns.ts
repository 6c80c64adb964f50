import { Field, getMetadataStorage, type ClassType } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';

/** A scalar column that a sector's record adds, and how the graph shows it. */
export interface OwnColumn {
  readonly name: string;
  readonly type: () => unknown;
  readonly description: string | undefined;
}

/** The columns that a record class declares itself, beyond those every sector shares. */
export function ownColumnsOf(record: ClassType): OwnColumn[] {
  const fields = getMetadataStorage().fields.filter((field) => field.target === record);
  return getMetadataArgsStorage()
    .columns.filter((column) => column.target === record)
    .map(({ propertyName }) => {
      const field = fields.find(({ name }) => name === propertyName);
      if (!field) throw new Error(`${record.name}.${propertyName} is a column without a field`);
      return { name: propertyName, type: field.getType, description: field.description };
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

import type { ClassType } from 'type-graphql';
import { Column, Entity, getMetadataArgsStorage, Index, type ColumnOptions } from 'typeorm';
import { tableOf } from './factColumns';

/** A column as its class declares it. */
interface DeclaredColumn {
  readonly name: string;
  readonly options: ColumnOptions;
}

/** A table as its class declares it. */
interface DeclaredTable {
  readonly name: string;
  readonly columns: readonly DeclaredColumn[];
  readonly indices: readonly DeclaredIndex[];
}

interface DeclaredIndex {
  readonly name: string;
  readonly columns: readonly string[];
  readonly isUnique: boolean;
}

const instant = (name: string, nullable: boolean): DeclaredColumn => ({
  name,
  options: { type: 'varchar', length: 24, nullable },
});
const ofVersion: readonly DeclaredColumn[] = [
  { name: 'id', options: { type: 'varchar', length: 120 } },
  { name: 'version', options: { type: 'integer' } },
];

/** What a class says of its table, with what it inherits. */
function declaredBy(Class: ClassType): DeclaredTable {
  const { columns, indices } = getMetadataArgsStorage();
  const isInherited = (target: unknown) =>
    target === Class || Class.prototype instanceof (target as ClassType);
  return {
    name: tableOf(Class),
    columns: columns
      .filter(({ target }) => isInherited(target))
      .map(({ propertyName: name, options }) => ({ name, options })),
    indices: indices
      .filter(({ target }) => target === Class)
      .map(({ name = '', columns: names, unique = false }) => ({
        name,
        columns: names as string[],
        isUnique: unique,
      })),
  };
}

/** Makes the class of a table. */
function entityOf({ name, columns, indices }: DeclaredTable, key: readonly string[]): ClassType {
  class Table {}
  Entity(name)(Table);
  for (const { name: column, options } of columns)
    Column({ ...options, primary: key.includes(column) })(Table.prototype, column);
  for (const { name: index, columns: names, isUnique } of indices)
    Index(index, [...names], { unique: isUnique })(Table);
  return Table;
}

/** The table that says since when a row is as it is, and that of what rows were known as before. */
function rowEntities(Row: ClassType): ClassType[] {
  const { name, columns, indices } = declaredBy(Row);
  const known = [...columns, instant('knownFrom', true)];
  const byEnd = { name: `${name}_version_by_end`, columns: ['knownTo'], isUnique: false };
  const past = { name: `${name}_version`, columns: [...known, instant('knownTo', false)], indices: [byEnd] };
  return [entityOf({ name, columns: known, indices }, ['serial']), entityOf(past, ['id', 'version'])];
}

/** The table of a list, and that of the lists of what rows were known as. */
function listEntities(Item: ClassType): ClassType[] {
  const { name, columns } = declaredBy(Item);
  const past = { name: `${name}_version`, columns: [...columns, ...ofVersion], indices: [] };
  return [Item, entityOf(past, ['id', 'version', 'ordinal'])];
}

/** The classes of the tables of one kind of row, and of lists that rows carry, where rows are kept as they were: `<table>_version` beside each. */
export function versionedEntities(Row: ClassType, Items: readonly ClassType[] = []): ClassType[] {
  return [...rowEntities(Row), ...Items.flatMap(listEntities)];
}

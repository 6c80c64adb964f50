import type { EntityManager } from 'typeorm';
import { isOneOf } from '../listing/Condition';

/** The tables of one kind of record whose rows are kept as they were: each in `<table>_version`, with the same columns. */
export interface VersionedTables {
  readonly table: string;
  readonly columns: readonly string[];
  readonly parts: Readonly<Record<string, { readonly table: string; readonly columns: readonly string[] }>>;
}

/**
 * Copies rows that are about to change, with the lists they carry, to the tables of versions: so they were known until a
 * moment, ISO 8601. A statement for the rows and one for each list; none where nothing changes.
 */
export async function keepVersions(
  manager: EntityManager,
  { table, columns, parts }: VersionedTables,
  serials: readonly number[],
  knownTo: string,
): Promise<void> {
  if (serials.length === 0) return;
  const { driver } = manager.dataSource;
  const named = (names: readonly string[], alias = '') =>
    names.map((name) => `${alias}${driver.escape(name)}`).join(', ');
  const which = isOneOf('s.serial', serials);
  await manager.query(
    `INSERT INTO ${table}_version (${named(columns)}, knownTo)
     SELECT ${named(columns, 's.')}, ? FROM ${table} s WHERE ${which.sql}`,
    [knownTo, ...which.values],
  );
  for (const part of Object.values(parts)) {
    const items = ['serial', 'ordinal', ...part.columns];
    await manager.query(
      `INSERT INTO ${part.table}_version (${named(items)}, id, version)
       SELECT ${named(items, 'i.')}, s.id, s.version FROM ${part.table} i JOIN ${table} s ON s.serial = i.serial
        WHERE ${which.sql}`,
      [...which.values],
    );
  }
}

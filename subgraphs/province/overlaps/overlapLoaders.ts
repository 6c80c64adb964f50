import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import { allOf, isOneOf } from '../../../shared/kernel/listing/Condition';
import { rowSources } from '../../../shared/kernel/listing/rowSources';
import type { StatedValueRow } from './overlapTables';

/** Loaders over what standards of findings have in common. */
export interface OverlapLoaders {
  /** Values that are stated of standards, by number. */
  readonly statedValues: DataLoader<string, readonly StatedValueRow[]>;
}

/** Finds the values that are stated of standards, or were known to be at a moment: a statement for each place where they are. */
export function statedValueLoader(
  { reader }: Database,
  knownAt: string | null = null,
): OverlapLoaders['statedValues'] {
  return new DataLoader(async (codes: readonly string[]) => {
    const byCode = new Map<string, StatedValueRow[]>(codes.map((code) => [code, []]));
    for (const { table, meant } of rowSources('stated_value', knownAt)) {
      const which = allOf([isOneOf('s.standardCode', codes), ...meant('s')]);
      const rows = (await reader.query(
        `SELECT s.* FROM ${table} s WHERE ${which.sql} AND s.matter IS NOT NULL ORDER BY s.serial`,
        [...which.values],
      )) as StatedValueRow[];
      for (const row of rows) byCode.get(row.standardCode)?.push(row);
    }
    return codes.map((code) => byCode.get(code) ?? []);
  });
}

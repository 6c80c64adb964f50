import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { StatedValueRow } from './overlapTables';

/** Loaders over what standards of findings have in common. */
export interface OverlapLoaders {
  /** Values that are stated of standards, by number. */
  readonly statedValues: DataLoader<string, readonly StatedValueRow[]>;
}

/** Finds the values that are stated of standards: one statement for all of a request. */
export function statedValueLoader({ reader }: Database): OverlapLoaders['statedValues'] {
  return new DataLoader(async (codes: readonly string[]) => {
    const which = isOneOf('standardCode', codes);
    const rows = (await reader.query(
      `SELECT * FROM stated_value WHERE ${which.sql} AND matter IS NOT NULL ORDER BY serial`,
      [...which.values],
    )) as StatedValueRow[];
    const byCode = new Map<string, StatedValueRow[]>(codes.map((code) => [code, []]));
    for (const row of rows) byCode.get(row.standardCode)?.push(row);
    return codes.map((code) => byCode.get(code) ?? []);
  });
}

import type { Database } from '../../../shared/database';
import type { StandardMaking } from '../../../shared/kernel/catalogue/makingRules';
import { allOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { makingExpression } from '../../../shared/kernel/listing/makingConditions';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** How many standards of a sector came about in one way. */
export interface MakingCount {
  readonly sector: SectorKey;
  readonly making: StandardMaking;
  readonly count: number;
}

/** Counts the standards that meet conditions by sector and by how they came about: one statement. */
export async function countMakings(
  { reader }: Database,
  conditions: readonly Condition[],
): Promise<MakingCount[]> {
  const { sql, values } = allOf(conditions);
  const rows = (await reader.query(
    `SELECT t.sector AS sector, t.making AS making, COUNT(*) AS count
       FROM (SELECT s.sector AS sector, ${makingExpression} AS making FROM standard s WHERE ${sql}) t
      GROUP BY t.sector, t.making`,
    [...values],
  )) as (Omit<MakingCount, 'count'> & { readonly count: number | string })[];
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

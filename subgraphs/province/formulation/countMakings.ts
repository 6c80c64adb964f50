import type { Database } from '../../../shared/database';
import type { StandardMaking } from '../../../shared/kernel/catalogue/makingRules';
import { makingOfRow } from '../../../shared/kernel/listing/makingConditions';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { CountedRows } from '../counting/CountedRows';

/** How many standards of a sector came about in one way. */
export interface MakingCount {
  readonly sector: SectorKey;
  readonly making: StandardMaking;
  readonly count: number;
}

/** Counts the standards that a rule counts by sector and by how they came about: one statement. */
export async function countMakings(
  { reader }: Pick<Database, 'reader'>,
  { sources }: CountedRows,
): Promise<MakingCount[]> {
  const places = sources.map(({ row, from, where }) => ({ making: makingOfRow(row), from, where }));
  const selects = places.map(
    ({ making, from, where }) =>
      `SELECT s.sector AS sector, ${making.sql} AS making FROM ${from} WHERE ${where.sql}`,
  );
  const rows = (await reader.query(
    `SELECT t.sector AS sector, t.making AS making, COUNT(*) AS count
       FROM (${selects.join(' UNION ALL ')}) t
      GROUP BY t.sector, t.making`,
    places.flatMap(({ making, where }) => [...making.values, ...where.values]),
  )) as (Omit<MakingCount, 'count'> & { readonly count: number | string })[];
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
}

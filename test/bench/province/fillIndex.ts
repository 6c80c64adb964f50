import { performance } from 'node:perf_hooks';
import type { Database } from '../../../shared/database';
import { sectorOf, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { STRETCH } from '../../../subgraphs/province/index/readOn';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { entryOf, generatedIndex, type IndexedFacts } from './generatedIndex';

/** When generated rows are registered. */
const REGISTERED = new Date('2026-01-01T00:00:00Z');

/** What filling the index cost. */
export interface FillCost {
  /** Microseconds a row, of the first tenth and of the last. */
  readonly first: number;
  readonly last: number;
}

/** Writes rows of one sector in the order of its log, in one transaction. */
export async function takeInRows(
  database: Database,
  sector: SectorKey,
  rows: readonly IndexedFacts[],
  { version, at }: { readonly version: number; readonly at: Date },
): Promise<void> {
  const folder = sectorOf(sector)?.folder ?? sector;
  const entries = rows.map(({ facts }) => entryOf(folder, facts, version, at));
  await database.transaction((manager) => takeInEntries(manager, sector, entries, new StandardIndex()));
}

/** What one transaction cost. */
interface StretchCost {
  readonly rows: number;
  readonly microseconds: number;
}

/** Of the stretches as long as the longest: what is left of each log at its end is shorter, and its rows cost more. */
function costOf(stretches: readonly StretchCost[]): FillCost {
  const longest = Math.max(...stretches.map(({ rows }) => rows));
  const costs = stretches
    .filter(({ rows }) => rows === longest)
    .map(({ rows, microseconds }) => microseconds / rows);
  const tenth = Math.max(1, Math.floor(costs.length / 10));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { first: mean(costs.slice(0, tenth)), last: mean(costs.slice(-tenth)) };
}

/** Fills an empty index with generated standards through the indexer's own code, a stretch of a sector's log at a time. */
export async function fillIndex(database: Database, count: number): Promise<FillCost> {
  const costs: StretchCost[] = [];
  const stretches = new Map<SectorKey, IndexedFacts[]>();
  const write = async (sector: SectorKey, rows: readonly IndexedFacts[]) => {
    stretches.delete(sector);
    const begun = performance.now();
    await takeInRows(database, sector, rows, { version: 1, at: REGISTERED });
    costs.push({ rows: rows.length, microseconds: (performance.now() - begun) * 1000 });
  };
  for (const row of generatedIndex(count)) {
    const stretch = stretches.get(row.sector) ?? [];
    stretches.set(row.sector, stretch);
    stretch.push(row);
    if (stretch.length === STRETCH) await write(row.sector, stretch);
  }
  for (const [sector, rows] of stretches) await write(sector, rows);
  return costOf(costs);
}

import { hasStatus, type SectorContext } from '../../../shared/kernel';
import type { ServicesStandard } from '../ServicesStandard';
import { LogisticsKind, LogisticsScene } from '../servicesEnums';
import { LogisticsCell, LogisticsGap, LogisticsLibrary } from './LogisticsLibrary';
import { matrixOf, type SortedCount } from './logisticsRules';

type Count = SortedCount<LogisticsKind, LogisticsScene>;
type Row = Parameters<SectorContext['showStandard']>[0];

const kinds = Object.keys(LogisticsKind) as LogisticsKind[];
const scenes = Object.keys(LogisticsScene) as LogisticsScene[];

/** What names a cell. */
const placeOf = ({ kind, scene }: Pick<Count, 'kind' | 'scene'>): string => `${kind} ${scene ?? ''}`;

async function countCells(on: string, { database }: SectorContext): Promise<Count[]> {
  const [inForce, upcoming] = [hasStatus('IN_FORCE', on), hasStatus('UPCOMING', on)];
  const rows = (await database.reader.query(
    `SELECT s.logisticsKind AS kind, s.scene AS scene,
            SUM(CASE WHEN ${inForce.sql} THEN 1 ELSE 0 END) AS inForce,
            SUM(CASE WHEN ${upcoming.sql} THEN 1 ELSE 0 END) AS upcoming
       FROM standard s WHERE s.logisticsKind IS NOT NULL
      GROUP BY s.logisticsKind, s.scene`,
    [...inForce.values, ...upcoming.values],
  )) as Count[];
  return rows.map((row) => ({ ...row, inForce: Number(row.inForce), upcoming: Number(row.upcoming) }));
}

/** The first standards in force of every cell, by number, with one statement for all cells. */
async function firstOfCells(
  on: string,
  most: number,
  { database, showStandard }: SectorContext,
): Promise<Map<string, ServicesStandard[]>> {
  const inForce = hasStatus('IN_FORCE', on);
  const rows = (await database.reader.query(
    `SELECT * FROM (
       SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.logisticsKind, s.scene ORDER BY s.code) AS place
         FROM standard s
        WHERE s.logisticsKind IS NOT NULL AND ${inForce.sql}
     ) numbered WHERE numbered.place <= ? ORDER BY numbered.code`,
    [...inForce.values, most],
  )) as Row[];
  const byCell = new Map<string, ServicesStandard[]>();
  for (const row of rows) {
    const standard = showStandard(row) as ServicesStandard;
    const { logisticsKind: kind, scene } = standard;
    if (kind === null) continue;
    const cell = placeOf({ kind, scene });
    byCell.set(cell, [...(byCell.get(cell) ?? []), standard]);
  }
  return byCell;
}

/** The library on a day: every kind for every scene, and what serves all scenes; each cell opens its first standards. */
export async function readLibrary(
  on: string,
  mostStandards: number,
  context: SectorContext,
): Promise<LogisticsLibrary> {
  const [counts, standards] = await Promise.all([
    countCells(on, context),
    firstOfCells(on, mostStandards, context),
  ]);
  const cellsFor = (columns: readonly (LogisticsScene | null)[]) =>
    matrixOf(kinds, columns, counts).map((count) =>
      Object.assign(new LogisticsCell(), { ...count, standards: standards.get(placeOf(count)) ?? [] }),
    );
  const [cells, general] = [cellsFor(scenes), cellsFor([null])];
  return Object.assign(new LogisticsLibrary(), {
    inForce: [...cells, ...general].reduce((sum, { inForce }) => sum + inForce, 0),
    cells,
    general,
    empty: cells
      .filter(({ inForce }) => inForce === 0)
      .map(({ kind, scene, upcoming }) => Object.assign(new LogisticsGap(), { kind, scene, upcoming })),
  });
}

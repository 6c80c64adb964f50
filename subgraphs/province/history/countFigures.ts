import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StandardStatus } from '../../../shared/kernel/catalogue/standardRules';
import { lastChangeBy, ofSameRecord, type StageHistory } from '../../../shared/kernel/lifecycle/wasAtStage';
import { allOf, condition } from '../../../shared/kernel/listing/Condition';
import { statusExpression } from '../../../shared/kernel/listing/filterConditions';
import type { ListSource } from '../../../shared/kernel/listing/keysetPage';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { knownAt } from './knownAt';

/** Standards of a sector in one state. */
export interface StatusCount {
  readonly sector: SectorKey;
  readonly status: StandardStatus;
  readonly count: number;
  /** Those of them whose review was due before the day. */
  readonly overdue: number;
}

/** Records of a sector at one stage. */
export interface StageCount {
  readonly sector: SectorKey;
  readonly stage: string;
  readonly count: number;
}

type Counted<Row> = { readonly [Name in keyof Row]: Row[Name] extends number ? number | string : Row[Name] };

async function countSource(
  { reader }: Database,
  { from, conditions }: ListSource,
  on: PlainDate,
): Promise<StatusCount[]> {
  const where = allOf(conditions);
  const rows = (await reader.query(
    `SELECT s.sector AS sector, ${statusExpression} AS status, COUNT(*) AS count,
            SUM(CASE WHEN s.nextReviewOn < ? THEN 1 ELSE 0 END) AS overdue
       FROM ${from.sql} WHERE ${where.sql} GROUP BY 1, 2`,
    [on, on, on, ...where.values],
  )) as Counted<StatusCount>[];
  return rows.map((row) => ({ ...row, count: Number(row.count), overdue: Number(row.overdue) }));
}

/** Standards of all sectors by state on a day, as they are known now or were at a moment: one statement, or two. */
export async function countByStatus(
  database: Database,
  on: PlainDate,
  instant: string | null,
): Promise<StatusCount[]> {
  const standards = condition('standard s');
  if (instant === null) return countSource(database, { from: standards, conditions: [] }, on);
  const { still, past } = knownAt('standard', instant);
  const counts = await Promise.all([
    countSource(database, { from: standards, conditions: [still] }, on),
    countSource(database, past, on),
  ]);
  return counts.flat();
}

async function countStages(
  { reader }: Database,
  history: StageHistory,
  { from, conditions }: ListSource,
  on: PlainDate,
): Promise<StageCount[]> {
  const where = allOf([lastChangeBy(history, on), ...conditions]);
  const rows = (await reader.query(
    `SELECT s.sector AS sector, h.toStage AS stage, COUNT(*) AS count
       FROM ${from.sql} JOIN ${history} h ON ${ofSameRecord(history, 'h', 's')} WHERE ${where.sql} GROUP BY 1, 2`,
    [...from.values, ...where.values],
  )) as Counted<StageCount>[];
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Records of all sectors by the stage that they had reached by a day, as they are known now or were at a moment: one statement, or two. */
export async function countByStage(
  database: Database,
  table: 'pilot' | 'project',
  on: PlainDate,
  instant: string | null,
): Promise<StageCount[]> {
  const from = condition(`${table} s`);
  if (instant === null) return countStages(database, `${table}_history`, { from, conditions: [] }, on);
  const { still, past } = knownAt(table, instant);
  const counts = await Promise.all([
    countStages(database, `${table}_history`, { from, conditions: [still] }, on),
    countStages(database, `${table}_version_history`, past, on),
  ]);
  return counts.flat();
}

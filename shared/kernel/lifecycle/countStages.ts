import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import { condition, type Condition } from '../listing/Condition';
import { lastChangeBy, type StageHistory } from './wasAtStage';

/**
 * How many records were at each stage by the end of a day, by the history of their stages; `others` selects, as `stage`,
 * the stages of what has no history. One statement.
 */
export async function countStages(
  { reader }: Database,
  history: StageHistory,
  on: PlainDate,
  others: Condition | null = null,
): Promise<Map<string, number>> {
  const last = lastChangeBy(history, on);
  const reached = condition(`SELECT h.toStage AS stage FROM ${history} h WHERE ${last.sql}`, ...last.values);
  const counted = others === null ? [reached] : [reached, others];
  const rows = (await reader.query(
    `SELECT stage, COUNT(*) AS count FROM (${counted.map(({ sql }) => sql).join(' UNION ALL ')}) stages GROUP BY stage`,
    counted.flatMap(({ values }) => values),
  )) as { stage: string; count: number | string }[];
  return new Map(rows.map(({ stage, count }) => [stage, Number(count)]));
}

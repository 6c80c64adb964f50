import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import { isOneOf } from '../listing/Condition';
import { stagesUnderWay } from './projectTransitionRules';

/** How many projects of a sector were under way on a day: at the stage they had reached by then. One statement. */
export async function countUnderWay({ reader }: Database, on: PlainDate): Promise<number> {
  const underWay = isOneOf('h.toStage', stagesUnderWay);
  const [row] = (await reader.query(
    `SELECT COUNT(*) AS count FROM project_history h
      WHERE h.changedOn <= ? AND ${underWay.sql} AND NOT EXISTS (
        SELECT 1 FROM project_history n
         WHERE n.serial = h.serial AND n.ordinal = h.ordinal + 1 AND n.changedOn <= ?)`,
    [on, ...underWay.values, on],
  )) as [{ count: number | string }];
  return Number(row.count);
}

import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { PilotLevel } from './PilotFacts';
import { yearOf } from './quotaRules';

/**
 * How many pilots of a level a sector has had approved in the calendar year of a day, whatever became of them. Those of
 * which no steps are known are not counted. One statement.
 */
export async function countApprovals(
  manager: EntityManager,
  level: PilotLevel,
  on: PlainDate,
): Promise<number> {
  const [row] = (await manager.query(
    `SELECT COUNT(*) AS count FROM pilot_history h JOIN pilot s ON s.serial = h.serial
      WHERE h.action = 'APPROVE' AND h.changedOn BETWEEN ? AND ? AND s.level = ?`,
    [...yearOf(on), level],
  )) as [{ count: number | string }];
  return Number(row.count);
}

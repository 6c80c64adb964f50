import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import { condition } from '../listing/Condition';
import { countStages } from '../lifecycle/countStages';

/**
 * How many pilots of a sector were at each stage by the end of a day. One of which no steps are known counts by the stage
 * it has, from the day of its acceptance, or else of its application; always, where neither day is known.
 */
export function countPilotStages(database: Database, on: PlainDate): Promise<Map<string, number>> {
  const withoutSteps = condition(
    `SELECT s.stage AS stage FROM pilot s
      WHERE COALESCE(s.acceptedOn, s.appliedOn, ?) <= ?
        AND NOT EXISTS (SELECT 1 FROM pilot_history h WHERE h.serial = s.serial)`,
    on,
    on,
  );
  return countStages(database, 'pilot_history', on, withoutSteps);
}

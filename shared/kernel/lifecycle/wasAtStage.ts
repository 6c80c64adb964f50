import { condition, isOneOf, type Condition } from '../listing/Condition';
import type { PlainDate } from '../catalogue/StandardFacts';

/** The tables that keep how records changed their stages, and those with what was known of it before a record changed. */
export type StageHistory =
  'pilot_history' | 'project_history' | 'pilot_version_history' | 'project_version_history';

/** Being of the same record, or of the same version of one, as SQL over a row of a history and another row. */
export function ofSameRecord(history: StageHistory, row: string, other: string): string {
  return history === 'pilot_history' || history === 'project_history'
    ? `${row}.serial = ${other}.serial`
    : `${row}.id = ${other}.id AND ${row}.version = ${other}.version`;
}

/** The last change of the history `h` by a day. */
export function lastChangeBy(history: StageHistory, on: PlainDate): Condition {
  return condition(
    `h.changedOn <= ? AND NOT EXISTS (
       SELECT 1 FROM ${history} n
        WHERE ${ofSameRecord(history, 'n', 'h')} AND n.ordinal > h.ordinal AND n.changedOn <= ?)`,
    on,
    on,
  );
}

/** Having begun by a day, and having been at one of these stages then, as SQL over the table `s`. */
export function wasAtStage(
  history: StageHistory,
  on: PlainDate,
  stages: readonly string[] | null,
): Condition {
  const last = lastChangeBy(history, on);
  const stage = stages ? isOneOf('h.toStage', stages) : condition('1 = 1');
  const same = ofSameRecord(history, 'h', 's');
  return condition(
    `EXISTS (SELECT 1 FROM ${history} h WHERE ${same} AND ${stage.sql} AND ${last.sql})`,
    ...stage.values,
    ...last.values,
  );
}

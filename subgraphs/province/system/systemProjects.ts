import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { ProjectStage } from '../../../shared/kernel/projects';
import type { SystemEntryRow } from '../../../shared/kernel/system/systemTables';

/** A project as far as an entry of a tree depends on it. */
export interface SystemProject {
  /** Number of the standard that came of it. */
  readonly resultCode: string | null;
  readonly history: { readonly on: PlainDate; readonly to: ProjectStage }[];
}

interface Step {
  readonly id: string;
  readonly resultCode: string | null;
  readonly changedOn: PlainDate;
  readonly toStage: ProjectStage;
}

/** The projects that entries point at, by id: one statement. */
export async function projectsOf(
  database: Database,
  entries: readonly Pick<SystemEntryRow, 'projectId'>[],
): Promise<ReadonlyMap<string, SystemProject>> {
  const ids = [...new Set(entries.flatMap(({ projectId }) => projectId ?? []))];
  const which = isOneOf('p.id', ids);
  const steps = (await database.reader.query(
    `SELECT p.id, p.resultCode, h.changedOn, h.toStage FROM project p
       JOIN project_history h ON h.serial = p.serial
      WHERE ${which.sql} ORDER BY p.serial, h.ordinal`,
    [...which.values],
  )) as Step[];
  const projects = new Map<string, SystemProject>();
  for (const { id, resultCode, changedOn: on, toStage: to } of steps) {
    const known = projects.get(id);
    if (known) known.history.push({ on, to });
    else projects.set(id, { resultCode, history: [{ on, to }] });
  }
  return projects;
}

import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { allOf, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { ProjectRow, ProjectStage } from '../../../shared/kernel/projects';
import { rowsByValue } from '../../../shared/kernel/records/rowsByValue';
import { Achievement } from './Achievement';
import { inOrderOfPriority, reasonsFor, type DueStandard, type PriorityReason } from './priorityRules';

/** Proposals that are weighed, the longest waiting first; and as many achievements. */
export const MOST_WEIGHED = 1000;

/** Stages in which a project waits to be taken into the plan. */
const waiting: readonly ProjectStage[] = ['PRELIMINARY', 'PROPOSAL'];

/** Something that waits, and why it has priority. */
export interface PriorityItem {
  readonly project: ProjectRow | null;
  /** An achievement that nothing has been made of yet. */
  readonly achievement: Achievement | null;
  readonly reasons: readonly PriorityReason<Achievement>[];
  readonly score: number;
  readonly since: PlainDate;
  readonly name: string;
}

/** What waits, in order of priority. */
export interface PriorityQueueFound {
  readonly items: readonly PriorityItem[];
  /** Whether more waits than is weighed. */
  readonly truncated: boolean;
}

const showAchievement = (row: object) => {
  const shown = Object.assign(new Achievement(), row);
  // Neither database knows truth values in raw SQL.
  shown.applicationOriented = Boolean(shown.applicationOriented);
  return shown;
};

const scoreOf = (reasons: readonly PriorityReason[]) => reasons.reduce((sum, { weight }) => sum + weight, 0);

async function waitingProjects(
  { reader }: Database,
  conditions: readonly Condition[],
): Promise<ProjectRow[]> {
  const where = allOf([isOneOf('s.stage', waiting), ...conditions]);
  return (await reader.query(
    `SELECT s.* FROM project s WHERE ${where.sql} ORDER BY s.stageSince, s.serial LIMIT ${String(MOST_WEIGHED + 1)}`,
    [...where.values],
  )) as ProjectRow[];
}

/** Achievements that neither a project nor a standard carries on. */
async function unusedAchievements(
  { reader }: Database,
  conditions: readonly Condition[],
): Promise<Achievement[]> {
  const where = allOf(conditions);
  const rows = (await reader.query(
    `SELECT s.* FROM achievement s WHERE ${where.sql}
        AND NOT EXISTS (SELECT 1 FROM achievement_project p WHERE p.serial = s.serial)
        AND NOT EXISTS (SELECT 1 FROM achievement_standard t WHERE t.serial = s.serial)
      ORDER BY s.completedOn, s.serial LIMIT ${String(MOST_WEIGHED + 1)}`,
    [...where.values],
  )) as object[];
  return rows.map(showAchievement);
}

/** Of standards those that are due for review by a day, by number. */
async function dueStandards(
  { reader }: Database,
  codes: readonly string[],
  today: PlainDate,
): Promise<Map<string, DueStandard>> {
  const which = isOneOf('s.code', codes);
  const rows = (await reader.query(
    `SELECT s.code AS code, d.dueOn AS dueOn FROM standard s JOIN review_due d ON d.serial = s.serial
      WHERE ${which.sql} AND d.dueOn <= ?`,
    [...which.values, today],
  )) as DueStandard[];
  return new Map(rows.map((row) => [row.code, row]));
}

/** Who asks for a queue, of which sectors, and when. */
export interface QueueScope {
  /** The projects that may be seen, as a condition on the table `s`. */
  readonly visible: Condition;
  /** The sectors that are asked for, as conditions on the column `sector` of the table `s`. */
  readonly sectors: readonly Condition[];
  readonly today: PlainDate;
}

/** What waits to become a standard, in order of priority: four statements. */
export async function findPriorities(
  database: Database,
  { visible, sectors, today }: QueueScope,
): Promise<PriorityQueueFound> {
  const [projects, unused] = await Promise.all([
    waitingProjects(database, [visible, ...sectors]),
    unusedAchievements(database, sectors),
  ]);
  const weighed = projects.slice(0, MOST_WEIGHED);
  const linked = rowsByValue(
    database,
    { from: 'achievement_project l JOIN achievement s ON s.serial = l.serial', value: 'l.projectId' },
    showAchievement,
  );
  const revised = weighed.flatMap(({ revisesCode }) => revisesCode ?? []);
  const [achievements, due] = await Promise.all([
    linked.loadMany(weighed.map(({ id }) => id)),
    dueStandards(database, revised, today),
  ]);
  const ofProjects = weighed.map((project, place): PriorityItem => {
    const of = achievements[place];
    const revises = due.get(project.revisesCode ?? '') ?? null;
    const reasons = reasonsFor({ achievements: Array.isArray(of) ? of : [], revises });
    const { stageSince: since, planNumber: name } = project;
    return { project, achievement: null, reasons, score: scoreOf(reasons), since, name };
  });
  const ofAchievements = unused.slice(0, MOST_WEIGHED).map((achievement): PriorityItem => {
    const reasons = reasonsFor({ achievements: [achievement], revises: null });
    const { completedOn: since, key: name } = achievement;
    return { project: null, achievement, reasons, score: scoreOf(reasons), since, name };
  });
  return {
    items: inOrderOfPriority([...ofProjects, ...ofAchievements].filter(({ score }) => score > 0)),
    truncated: Math.max(projects.length, unused.length) > MOST_WEIGHED,
  };
}

import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { lastChangeBy, ofSameRecord, type StageHistory } from '../../../shared/kernel/lifecycle/wasAtStage';
import { allOf, condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { hasItem, rowSources, type RowSource } from '../../../shared/kernel/listing/rowSources';
import type { ProjectRow, ProjectStage } from '../../../shared/kernel/projects';
import { rowsByValue } from '../../../shared/kernel/records/rowsByValue';
import { calendarPlaces, type CalendarMoment } from '../calendar/calendarMoment';
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

/** What is asked for: conditions on rows `s`, and of which day and moment. */
interface Asked {
  readonly conditions: readonly Condition[];
  readonly moment: CalendarMoment;
}

/** A project, and since when it waits. */
type WaitingProject = ProjectRow & { readonly waitsSince: PlainDate };

const scoreOf = (reasons: readonly PriorityReason[]) => reasons.reduce((sum, { weight }) => sum + weight, 0);

/** That a project waits, as SQL over the table of a source with its history, alias `h`, where a day is asked for. */
function waitingOn({ table }: RowSource, asOf: PlainDate | null) {
  if (asOf === null) return { joined: '', since: 's.stageSince', conditions: [isOneOf('s.stage', waiting)] };
  const history = `${table}_history` as StageHistory;
  return {
    joined: ` JOIN ${history} h ON ${ofSameRecord(history, 'h', 's')}`,
    since: 'h.changedOn',
    conditions: [isOneOf('h.toStage', waiting), lastChangeBy(history, asOf)],
  };
}

async function waitingProjects(
  { reader }: Database,
  { conditions, moment: { asOf, knownAt } }: Asked,
): Promise<WaitingProject[]> {
  const found = rowSources('project', knownAt).map(async (source) => {
    const { joined, since, conditions: met } = waitingOn(source, asOf);
    const where = allOf([...met, ...source.meant('s'), ...conditions]);
    return (await reader.query(
      `SELECT s.*, ${since} AS waitsSince FROM ${source.table} s${joined} WHERE ${where.sql}
        ORDER BY ${since}, s.serial LIMIT ${String(MOST_WEIGHED + 1)}`,
      [...where.values],
    )) as WaitingProject[];
  });
  return inTurn(await Promise.all(found), ({ waitsSince }) => waitsSince);
}

/** The rows of several places by the day since which each waits, as many as are weighed and one more. */
function inTurn<Row extends { readonly serial: number }>(
  places: readonly (readonly Row[])[],
  sinceOf: (row: Row) => PlainDate,
): Row[] {
  const inOrder = (a: Row, b: Row) => {
    const [first, second] = [sinceOf(a), sinceOf(b)];
    return first === second ? a.serial - b.serial : first < second ? -1 : 1;
  };
  return places
    .flat()
    .sort(inOrder)
    .slice(0, MOST_WEIGHED + 1);
}

/** Achievements that were there by a day, where one is asked for. */
const completedBy = (asOf: PlainDate | null) =>
  asOf === null ? [] : [condition('s.completedOn <= ?', asOf)];

/** Achievements that neither a project nor a standard carries on. */
async function unusedAchievements(
  { reader }: Database,
  { conditions, moment: { asOf, knownAt } }: Asked,
): Promise<Achievement[]> {
  const any = condition('1 = 1');
  const found = rowSources('achievement', knownAt).map(async (source) => {
    const lacks = ['achievement_project', 'achievement_standard'].map((list) => {
      const { sql, values } = hasItem(source, list, { item: 'p', row: 's', meets: any });
      return condition(`NOT ${sql}`, ...values);
    });
    const where = allOf([...source.meant('s'), ...completedBy(asOf), ...conditions, ...lacks]);
    const rows = (await reader.query(
      `SELECT s.* FROM ${source.table} s WHERE ${where.sql}
        ORDER BY s.completedOn, s.serial LIMIT ${String(MOST_WEIGHED + 1)}`,
      [...where.values],
    )) as object[];
    return rows.map(showAchievement);
  });
  return inTurn(await Promise.all(found), ({ completedOn }) => completedOn);
}

/** The achievements that projects carry on, each in turn. */
async function achievementsOf(
  database: Database,
  projects: readonly string[],
  { asOf, knownAt }: CalendarMoment,
): Promise<Achievement[][]> {
  const found = rowSources('achievement', knownAt).map(async (source) => {
    const joined = source.isItemOf('l', 's');
    const linked = rowsByValue(
      database,
      {
        from: `${source.listTable('achievement_project')} l JOIN ${source.table} s ON ${joined}`,
        value: 'l.projectId',
        meets: [...source.meant('s'), ...completedBy(asOf)],
      },
      showAchievement,
    );
    return Promise.all(projects.map((id) => linked.load(id)));
  });
  const places = await Promise.all(found);
  return projects.map((_, place) => places.flatMap((each) => each[place] ?? []));
}

/** Of standards those that are due for review by a day, by number. */
async function dueStandards(
  { reader }: Database,
  codes: readonly string[],
  { moment, today }: Pick<QueueScope, 'moment' | 'today'>,
): Promise<Map<string, DueStandard>> {
  const found = calendarPlaces(moment).map(async ({ table, meant }) => {
    const ofStandard = table === 'review_due' ? 'd.serial = s.serial' : 'd.standardId = s.id';
    const where = allOf([
      isOneOf('s.code', codes),
      condition('d.dueOn <= ?', moment.asOf ?? today),
      ...meant('d'),
    ]);
    return (await reader.query(
      `SELECT s.code AS code, d.dueOn AS dueOn FROM standard s JOIN ${table} d ON ${ofStandard}
        WHERE ${where.sql}`,
      [...where.values],
    )) as DueStandard[];
  });
  const rows = (await Promise.all(found)).flat();
  return new Map(rows.map((row) => [row.code, row]));
}

/** Who asks for a queue, of which sectors, and when. */
export interface QueueScope {
  /** The projects that may be seen, as a condition on the table `s`. */
  readonly visible: Condition;
  /** The sectors that are asked for, as conditions on the column `sector` of the table `s`. */
  readonly sectors: readonly Condition[];
  readonly moment: CalendarMoment;
  readonly today: PlainDate;
}

/** What waits to become a standard, in order of priority: four statements, twice as many for what was known at a moment. */
export async function findPriorities(
  database: Database,
  { visible, sectors, moment, today }: QueueScope,
): Promise<PriorityQueueFound> {
  const [projects, unused] = await Promise.all([
    waitingProjects(database, { conditions: [visible, ...sectors], moment }),
    unusedAchievements(database, { conditions: sectors, moment }),
  ]);
  const weighed = projects.slice(0, MOST_WEIGHED);
  const revised = weighed.flatMap(({ revisesCode }) => revisesCode ?? []);
  const ids = weighed.map(({ id }) => id);
  const [achievements, due] = await Promise.all([
    achievementsOf(database, ids, moment),
    dueStandards(database, revised, { moment, today }),
  ]);
  const ofProjects = weighed.map((project, place): PriorityItem => {
    const revises = due.get(project.revisesCode ?? '') ?? null;
    const reasons = reasonsFor({ achievements: achievements[place] ?? [], revises });
    const { waitsSince: since, planNumber: name } = project;
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

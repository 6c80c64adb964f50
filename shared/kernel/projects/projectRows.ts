import { parseId } from '../ids';
import { stageChangeOf, type StageChangeRow } from '../lifecycle/stageHistory';
import { foldText, markWords } from '../listing/searchText';
import type { SectorKey } from '../sectorKeys';
import type { IndexedProject } from './IndexedProject';
import type { ProjectStage, StoredProject } from './ProjectFacts';
import { stageCodeOf } from './projectTransitionRules';

/** One row of the table `project`. */
export type ProjectRow = Pick<IndexedProject, (typeof projectColumns)[number]>;

/** The columns of `project` in every database. */
export const projectColumns = [
  'serial',
  'id',
  'planNumber',
  'title',
  'searchText',
  'sector',
  'kind',
  'level',
  'track',
  'basedOn',
  'stage',
  'stageCode',
  'stageSince',
  'due',
  'dueRule',
  'leadName',
  'creditCode',
  'revisesCode',
  'resultCode',
  'commentCount',
  'openComments',
  'source',
  'provenance',
  'version',
] as const satisfies readonly (keyof IndexedProject)[];

/** What the search compares of a project: title, the numbers it has to do with, and its lead, a line each. */
function searchTextOf({ title, key, planNumber, revises, result, basedOn, lead }: StoredProject): string {
  return [title, ...new Set([planNumber, key]), revises, result, basedOn, lead?.name]
    .map((text) => markWords(foldText(text ?? '')))
    .join('\n');
}

/** A project as its row. */
export function projectRow(sector: SectorKey, project: StoredProject, serial: number): ProjectRow {
  const last = project.history.at(-1);
  if (!last) throw new Error(`${project.id} has no history`);
  return {
    serial,
    id: project.id,
    planNumber: project.planNumber,
    title: project.title,
    searchText: searchTextOf(project),
    sector,
    kind: project.kind,
    level: project.level,
    track: project.track,
    basedOn: project.basedOn,
    stage: project.stage,
    stageCode: stageCodeOf(project.stage, last.from),
    stageSince: last.on,
    due: project.due,
    dueRule: project.dueRule,
    leadName: project.lead?.name ?? null,
    creditCode: project.lead?.creditCode ?? null,
    revisesCode: project.revises,
    resultCode: project.result,
    commentCount: project.commentCount,
    openComments: project.openComments,
    source: project.source,
    provenance: project.provenance,
    version: project.version,
  };
}

/** A project put together again from its row and its history. */
export function projectOfRow(row: ProjectRow, history: readonly StageChangeRow[]): StoredProject {
  return {
    id: row.id,
    version: row.version,
    key: parseId(row.id)?.key ?? row.id,
    planNumber: row.planNumber,
    title: row.title,
    kind: row.kind,
    level: row.level,
    track: row.track,
    basedOn: row.basedOn,
    stage: row.stage,
    due: row.due,
    dueRule: row.dueRule,
    lead: row.leadName === null ? null : { name: row.leadName, creditCode: row.creditCode },
    revises: row.revisesCode,
    result: row.resultCode,
    commentCount: row.commentCount,
    openComments: row.openComments,
    history: history.map((each) => stageChangeOf<ProjectStage>(each)),
    source: row.source,
    provenance: row.provenance,
  };
}

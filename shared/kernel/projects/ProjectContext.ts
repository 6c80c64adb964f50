import type DataLoader from 'dataloader';
import type { Database } from '../../database';
import type { Identity } from '../../identity';
import type { StageChange } from '../lifecycle/StageChange';
import { showStageChange } from '../lifecycle/stageHistory';
import { partLoader } from '../records/partLoader';
import { rowsById } from '../records/rowsById';
import { commentOf } from './CommentStore';
import type { IndexedProject } from './IndexedProject';
import { showComment, type ProjectComment } from './ProjectComment';
import type { ProjectRow } from './projectRows';
import type { ProjectCommentRow } from './projectTables';
import { visibleProjects } from './visibleProjects';

/** What resolvers of projects need of a request; each loader asks one statement for all its keys. */
export interface ProjectAccess<Project extends IndexedProject> {
  /** A row as the subgraph's own type. */
  readonly show: (row: ProjectRow) => Project;
  /** Null where there is none, or none that the caller may see. */
  readonly byId: DataLoader<string, Project | null>;
  /** By the serial of the project. */
  readonly comments: DataLoader<number, ProjectComment[]>;
  /** By the serial of the project. */
  readonly history: DataLoader<number, StageChange[]>;
}

/** The part of a request's context that projects rely on. */
export interface ProjectContext {
  readonly projects: ProjectAccess<IndexedProject>;
}

/** The access to projects of one request. */
export function createProjectAccess<Project extends IndexedProject>(
  database: Database,
  identity: Identity,
  show: (row: ProjectRow) => Project,
): ProjectAccess<Project> {
  return {
    show,
    byId: rowsById(database, 'project', show, [visibleProjects(identity)]),
    comments: partLoader(database, 'project_comment', (row: ProjectCommentRow) =>
      showComment(commentOf(row)),
    ),
    history: partLoader(database, 'project_history', showStageChange),
  };
}

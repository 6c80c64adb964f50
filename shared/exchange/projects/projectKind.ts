import type { ProjectSeed } from '../../kernel/projects';
import type { RecordKind } from '../importRecords';
import { projectColumns } from './projectColumns';
import { projectForm, type ProjectRow } from './projectForm';
import { readProject } from './readProject';

/** Projects: each is told again from its first step, and one that is there stays as it is. */
export const projectKind: RecordKind<ProjectSeed, ProjectRow> = {
  name: 'project',
  columns: projectColumns,
  numberColumn: 'planNumber',
  read: readProject,
  form: projectForm,
};

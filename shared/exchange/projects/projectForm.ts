import type { ProjectSeed, ToldComment } from '../../kernel/projects';
import type { SectorKey } from '../../kernel/sectorKeys';
import { writtenBody } from '../fields/readBody';
import { cellOf, headingsOf, withoutEmpty, type RecordForm } from '../RecordForm';
import { projectColumns, type ProjectColumnKey } from './projectColumns';

/** A project on its way out of a register. */
export interface ProjectRow extends ProjectSeed {
  readonly sector: SectorKey;
}

type Step = ProjectSeed['project']['history'][number];

const step = ({ on, action, by, reason }: Step) => withoutEmpty({ on, action, by, reason });
const comment = (told: ToldComment) => withoutEmpty({ ...told, number: null });

/** The exchange record of a project, without what is empty. */
function recordOf({ project, comments, sector }: ProjectRow): Partial<Record<ProjectColumnKey, unknown>> {
  const { planNumber, key } = project;
  return withoutEmpty<ProjectColumnKey>({
    planNumber,
    key: key === planNumber ? null : key,
    title: project.title,
    kind: project.kind,
    level: project.level,
    track: project.track,
    basedOn: project.basedOn,
    revises: project.revises,
    lead: writtenBody(project.lead),
    stage: project.stage,
    due: project.due,
    history: project.history.map(step),
    comments: comments.map(comment),
    result: project.result,
    sector,
    source: project.source,
    provenance: project.provenance,
  });
}

/** How projects are written. */
export const projectForm: RecordForm<ProjectRow> = {
  plural: 'projects',
  sheet: '制修订项目',
  headings: headingsOf(projectColumns.columns),
  cellsOf: (row) => {
    const record = recordOf(row);
    return projectColumns.columns.map(({ key }) => cellOf(record[key]));
  },
  recordOf,
};

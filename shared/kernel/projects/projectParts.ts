import { Directive, getMetadataStorage, ObjectType, type ClassType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { References } from '../federation/entities';
import type { SectorNames } from '../sectorKeys';
import { IndexedProject } from './IndexedProject';
import { projectConnectionOver } from './projectConnection';
import type { ProjectContext } from './ProjectContext';
import { ProjectRecord } from './ProjectRecord';
import type { ProjectRow } from './projectRows';
import { ProjectCommentRow, ProjectStageChange } from './projectTables';

/** The list types of projects in every sector's subgraph. */
export const projectConnections = projectConnectionOver(ProjectRecord);

/** The fields of a project that its sector and the provincial index both answer. */
export function sharedProjectFields(): string[] {
  return getMetadataStorage()
    .fields.filter(({ target, name }) => target === IndexedProject && name !== 'id')
    .map(({ schemaName }) => schemaName);
}

/** What projects add to one sector's subgraph. */
export interface ProjectSchemaParts {
  /** Its own type and table of projects, e.g. `EcologyProject`. */
  readonly Project: ClassType<ProjectRecord>;
  readonly show: (row: ProjectRow) => ProjectRecord;
  /** Entities of its database. */
  readonly tables: readonly ClassType[];
  readonly references: References;
  readonly sharedFields: { readonly Project: readonly string[] };
}

/** Makes the project parts of the sector with these names. */
export function projectPartsOf({ typePrefix }: SectorNames): ProjectSchemaParts {
  const typeName = `${typePrefix}Project`;

  @ObjectType(typeName, { implements: ProjectRecord, description: 'A project of this sector 制修订项目.' })
  @Directive('@key(fields: "id")')
  @Entity('project')
  class OneProject extends ProjectRecord {}

  return {
    Project: OneProject,
    show: (row) => Object.assign(new OneProject(), row),
    tables: [OneProject, ProjectStageChange, ProjectCommentRow],
    references: { [typeName]: ({ id }, { projects }: ProjectContext) => projects.byId.load(String(id)) },
    sharedFields: { Project: sharedProjectFields() },
  };
}

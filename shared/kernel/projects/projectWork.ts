import type { EntityManager } from 'typeorm';
import type { Change } from '../changes/ChangeLog';
import type { ChangeAction } from '../changes/ChangeEntry';
import type { WriterParts } from '../changes/LoggedWriter';
import { noSuchRecord, staleVersion } from '../records/recordErrors';
import type { ExpectedRecord } from '../records/RecordStore';
import type { SectorNames } from '../sectorKeys';
import type { StoredProject } from './ProjectFacts';
import type { ProjectStore } from './ProjectStore';

/** The parts that all writes of projects work with. */
export interface ProjectParts extends WriterParts {
  readonly sector: SectorNames;
  readonly store: ProjectStore;
}

/** A project of the sector. @throws NOT_FOUND */
export async function projectNamed(
  { sector, store }: ProjectParts,
  manager: EntityManager,
  id: string,
): Promise<StoredProject> {
  const project = (await store.findByIds(manager, [id])).get(id);
  if (!project) throw noSuchRecord('project', id, sector.key);
  return project;
}

/** A project of the sector at the version its caller read. @throws NOT_FOUND CONFLICT */
export async function projectExpected(
  parts: ProjectParts,
  manager: EntityManager,
  { id, expectedVersion }: ExpectedRecord,
): Promise<StoredProject> {
  const project = await projectNamed(parts, manager, id);
  if (project.version !== expectedVersion) throw staleVersion(id, expectedVersion, project.version);
  return project;
}

/** Stores a project, and tells what changed. */
export async function saveProject(
  { sector, store }: ProjectParts,
  manager: EntityManager,
  action: ChangeAction,
  before: StoredProject | null,
  after: StoredProject,
): Promise<Change> {
  await store.save(manager, sector.key, [after]);
  return { action, kind: 'PROJECT', entity: after.id, before, after };
}

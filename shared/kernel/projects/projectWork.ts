import type { EntityManager } from 'typeorm';
import type { Change } from '../changes/ChangeLog';
import type { ChangeAction } from '../changes/ChangeEntry';
import type { ExpectedRecord } from '../records/RecordStore';
import { recordExpected, recordNamed, saveRecord, type RecordParts } from '../records/recordWork';
import type { StoredProject } from './ProjectFacts';
import type { ProjectStore } from './ProjectStore';

/** The parts that all writes of projects work with. */
export interface ProjectParts extends RecordParts<StoredProject> {
  readonly store: ProjectStore;
}

/** A project of the sector. @throws NOT_FOUND */
export function projectNamed(
  parts: ProjectParts,
  manager: EntityManager,
  id: string,
): Promise<StoredProject> {
  return recordNamed(parts, manager, 'project', id);
}

/** A project of the sector at the version its caller read. @throws NOT_FOUND CONFLICT */
export function projectExpected(
  parts: ProjectParts,
  manager: EntityManager,
  expected: ExpectedRecord,
): Promise<StoredProject> {
  return recordExpected(parts, manager, 'project', expected);
}

/** Stores a project, and tells what changed. */
export function saveProject(
  parts: ProjectParts,
  manager: EntityManager,
  action: ChangeAction,
  before: StoredProject | null,
  after: StoredProject,
): Promise<Change> {
  return saveRecord(parts, manager, { kind: 'PROJECT', action, before, after });
}

import type { EntityManager } from 'typeorm';
import { badField, badInput } from '../../errors';
import { LoggedWriter, type LoggedWork } from '../changes/LoggedWriter';
import type { IdempotentWrite } from '../changes/Idempotency';
import type { CatalogueWork } from '../catalogue/CatalogueWork';
import type { PlainDate, StandardFacts } from '../catalogue/StandardFacts';
import { projectId } from '../ids';
import { earlyDayProblem, pastDayProblem } from '../lifecycle/dayRules';
import type { ImportScope } from '../records/ImportOutcome';
import type { ExpectedRecord } from '../records/RecordStore';
import { CommentStore } from './CommentStore';
import type { ProjectOutline, StoredProject } from './ProjectFacts';
import { checkProjectOutline } from './projectFactRules';
import { advancedProject, startedProject, type ProjectStep } from './projectRules';
import { allProjects } from './allProjects';
import { projectOutcomes, type ProjectOutcome } from './projectOutcomes';
import { projectExpected, saveProject, type ProjectParts } from './projectWork';
import { Publication } from './Publication';
import type { ProjectSeed } from './toldProject';
import { registerProjects } from './registerProjects';

/** What is to be done with a project. */
export interface Advance extends ExpectedRecord {
  readonly step: ProjectStep;
  /** The standard that is published; null unless the step publishes. */
  readonly standard: StandardFacts | null;
}

/** How a project is to begin. */
export interface Beginning {
  readonly stage: 'PRELIMINARY' | 'PROPOSAL';
  readonly on: PlainDate;
  readonly today: PlainDate;
}

/**
 * One sector's register of projects: every write happens in one transaction with its rows in the change log and, where
 * it publishes or withdraws, with the catalogue of standards; a repeated idempotency key is answered with what the first
 * call wrote.
 */
export class ProjectRegister {
  private readonly writer: LoggedWriter;
  private readonly publication: Publication;
  private readonly comments = new CommentStore();

  constructor(
    private readonly parts: ProjectParts,
    private readonly catalogue: CatalogueWork,
  ) {
    this.writer = new LoggedWriter(parts);
    this.publication = new Publication(catalogue);
  }

  /** Registers projects as they stand, those whose keys are not there yet; returns how many that were. */
  register(seeds: readonly ProjectSeed[], actor: string): Promise<number> {
    return registerProjects(this.parts, seeds, actor);
  }

  /** Registers those of a file's projects that are not there yet, in one transaction. @returns one outcome each, in order */
  async import(
    seeds: readonly ProjectSeed[],
    { actor }: Pick<ImportScope, 'actor'>,
  ): Promise<readonly ProjectOutcome[]> {
    const { sector } = this.parts;
    let outcomes: readonly ProjectOutcome[] = [];
    await registerProjects(this.parts, seeds, actor, async (manager) => {
      outcomes = await projectOutcomes(this.parts, manager, seeds);
      const admitted = seeds.filter((_, index) => outcomes[index] === 'REGISTERED');
      return new Set(admitted.map(({ project }) => projectId(sector, project.key)));
    });
    return outcomes;
  }

  /** Says what `import` would do, and does nothing. */
  check(seeds: readonly ProjectSeed[]): Promise<readonly ProjectOutcome[]> {
    return projectOutcomes(this.parts, this.parts.database.reader, seeds);
  }

  /** All projects with their comments in the order of their ids, read a page at a time. */
  all(): AsyncGenerator<ProjectSeed> {
    return allProjects(this.parts);
  }

  /** Registers a project. @throws BAD_USER_INPUT IDEMPOTENCY_CONFLICT */
  async propose(
    outline: ProjectOutline,
    { stage, on, today }: Beginning,
    write: IdempotentWrite,
  ): Promise<StoredProject> {
    const problems = [...checkProjectOutline(outline), ...pastDayProblem(on, today)];
    if (problems.length > 0) throw badInput(...problems);
    const facts = startedProject(outline, stage, { on, actor: write.actor });
    const project = { ...facts, id: projectId(this.parts.sector, facts.key), version: 1 };
    return this.write(write, async (manager) => {
      await this.refuseTaken(manager, project.planNumber, null);
      await this.refuseUnknownRevision(manager, outline);
      return [await saveProject(this.parts, manager, 'REGISTER', null, project)];
    });
  }

  /**
   * Takes a project on. Publishing registers its standard, and withdraws the one that is revised, in the same transaction.
   * @throws NOT_FOUND CONFLICT ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT DUPLICATE_CODE IDEMPOTENCY_CONFLICT SECTOR_UNAVAILABLE
   */
  async advance(advance: Advance, write: IdempotentWrite): Promise<StoredProject> {
    const standard = await this.prepared(advance, write);
    const step: ProjectStep = { ...advance.step, result: standard?.code ?? null };
    return this.write(write, async (manager) => {
      const before = await projectExpected(this.parts, manager, advance);
      const facts = advancedProject(before, step);
      if (before.stage === 'COMMENT') await this.refuseBeforeComments(manager, before.id, step.on);
      if (step.action !== 'PUBLISH' && advance.standard !== null)
        throw badField('standard', advance.standard.code, 'is for PUBLISH only');
      const after: StoredProject = { ...facts, id: before.id, version: before.version + 1 };
      if (after.planNumber !== before.planNumber) await this.refuseTaken(manager, after.planNumber, after.id);
      const change = await saveProject(this.parts, manager, 'ADVANCE', before, after);
      if (standard !== null) return [change, ...(await this.publication.publish(manager, after, standard))];
      if (step.action !== 'WITHDRAW') return [change];
      return [change, ...(await this.publication.withdraw(manager, after, step.on))];
    });
  }

  /**
   * The standard to be published, ready to be registered; null when nothing is. Before its number is claimed the project
   * is looked at, so that a step that is refused claims none.
   */
  private async prepared(
    { standard, step, ...expected }: Advance,
    write: IdempotentWrite,
  ): Promise<StandardFacts | null> {
    if (step.action !== 'PUBLISH' || (await this.writer.isRepeated(write))) return null;
    const project = await projectExpected(this.parts, this.parts.database.reader, expected);
    advancedProject(project, step);
    return this.publication.prepare(project, standard);
  }

  /** A draft leaves the comments behind when the last of them is made and answered. @throws BAD_USER_INPUT */
  private async refuseBeforeComments(manager: EntityManager, id: string, on: PlainDate): Promise<void> {
    const serial = (await this.parts.store.serialsOf(manager, [id])).get(id) ?? 0;
    const last = await this.comments.lastDay(manager, serial);
    const problems = earlyDayProblem(on, last ?? on, 'the last comment was made or answered');
    if (problems.length > 0) throw badInput(...problems);
  }

  /** A number of the plan names one project of the sector. `id` is that of the project that is given another number. */
  private async refuseTaken(manager: EntityManager, planNumber: string, id: string | null): Promise<void> {
    const [taken] = (await manager.query(
      'SELECT id FROM project WHERE (planNumber = ? OR id = ?) AND id <> ?',
      [planNumber, projectId(this.parts.sector, planNumber), id ?? ''],
    )) as { readonly id: string }[];
    if (taken) throw badField('planNumber', planNumber, `is the number of ${taken.id}`);
  }

  /** A revision replaces a standard that this catalogue has and that still applies. */
  private async refuseUnknownRevision(manager: EntityManager, { revises }: ProjectOutline): Promise<void> {
    if (revises === null) return;
    const standard = await this.catalogue.find(manager, revises);
    if (standard === null) throw badField('revises', revises, "is no standard of this sector's catalogue");
    const { withdrawnOn } = standard;
    if (withdrawnOn !== null) throw badField('revises', revises, `was withdrawn on ${withdrawnOn}`);
  }

  private async write(write: IdempotentWrite, work: LoggedWork): Promise<StoredProject> {
    const [written] = await this.writer.write(write, work);
    return written as StoredProject;
  }
}

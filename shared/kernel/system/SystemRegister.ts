import type { EntityManager } from 'typeorm';
import { badField, badInput, DomainError, fieldProblem, type FieldProblem } from '../../errors';
import type { ChangeAction } from '../changes/ChangeEntry';
import type { IdempotentWrite } from '../changes/Idempotency';
import { LoggedWriter, type WriterParts } from '../changes/LoggedWriter';
import { systemId } from '../ids';
import { isOneOf } from '../listing/Condition';
import { refusedRow, wasWritten, type ImportOutcome, type ImportScope } from '../records/ImportOutcome';
import { noSuchRecord, staleVersion } from '../records/recordErrors';
import type { ExpectedRecord } from '../records/RecordStore';
import { registerRecords } from '../records/registerRecords';
import { storedPages } from '../records/storedPages';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { SectorNames } from '../sectorKeys';
import { checkSystem } from './checkSystem';
import { linkedSystem, refusedAsTold } from './linkedSystem';
import { emptySystem, nextSystem } from './systemEdits';
import type { StoredSystem, SystemFacts } from './SystemFacts';
import { SystemStore } from './SystemStore';
import { publicationProblems } from './systemVersionRules';
import { weighSystem, withTaken, type KnownVersions } from './weighSystem';

/** The parts that writes of a sector's tree work with. */
export interface SystemParts extends WriterParts {
  readonly sector: SectorNames;
  readonly store: SystemStore;
}

/** What is done with a draft. */
export interface SystemEdit extends ExpectedRecord {
  readonly action: ChangeAction;
  /** The draft as it is to be. */
  readonly edit: (draft: SystemFacts) => SystemFacts;
}

function inState(problem: string, { id, state }: Pick<StoredSystem, 'id' | 'state'>): DomainError {
  return new DomainError(`${id} is ${state}: ${problem}`, {
    code: 'ILLEGAL_TRANSITION',
    fields: [{ field: 'id', value: id, problem }],
  });
}

/** Writes a sector's standard-system tree: a draft is changed as a whole, version by version, until it is published. */
export class SystemRegister {
  private readonly writer: LoggedWriter;

  constructor(private readonly parts: SystemParts) {
    this.writer = new LoggedWriter(parts);
  }

  /** Registers versions whose numbers are not there yet; returns how many that were. @throws BAD_USER_INPUT */
  register(systems: readonly SystemFacts[], actor: string): Promise<number> {
    const { sector, ...parts } = this.parts;
    const offered = systems.map((facts): StoredSystem => {
      refuseProblems(facts);
      return { ...facts, id: systemId(sector, facts.number), version: 1 };
    });
    return registerRecords({ ...parts, sector: sector.key, kind: 'SYSTEM' }, offered, actor);
  }

  /** Takes in versions that a file brings, one after the other, each whole or not at all in a transaction of its own. */
  async import(
    versions: readonly SystemFacts[],
    { actor, today }: ImportScope,
  ): Promise<readonly ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    for (const told of versions) {
      const facts = linkedSystem(this.parts.sector, told);
      outcomes.push(refusedAsTold(await this.importOne(facts, actor, today), told, facts));
    }
    return outcomes;
  }

  /** Says what `import` would do, and does nothing. */
  async check(versions: readonly SystemFacts[], today: PlainDate): Promise<readonly ImportOutcome[]> {
    const { sector, database } = this.parts;
    const outcomes: ImportOutcome[] = [];
    let taken: StoredSystem | null = null;
    for (const told of versions) {
      const facts = linkedSystem(sector, told);
      const known = withTaken(await this.knownVersions(database.reader, facts), taken, facts);
      const outcome = await this.weighed(database.reader, facts, known, today);
      if (wasWritten(outcome)) taken = { ...facts, id: systemId(sector, facts.number), version: 1 };
      outcomes.push(refusedAsTold(outcome, told, facts));
    }
    return outcomes;
  }

  /** All versions, in the order of their numbers. */
  all(): AsyncGenerator<StoredSystem> {
    return storedPages(this.parts.database, this.parts.store, 'serial');
  }

  private async importOne(facts: SystemFacts, actor: string, today: PlainDate): Promise<ImportOutcome> {
    const { sector, database, store, log, onWritten } = this.parts;
    const outcome = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const known = await this.knownVersions(manager, facts);
      const weighed = await this.weighed(manager, facts, known, today);
      if (!wasWritten(weighed)) return weighed;
      const { same: before } = known;
      const id = systemId(sector, facts.number);
      const after: StoredSystem = { ...facts, id, version: (before?.version ?? 0) + 1 };
      await store.save(manager, sector.key, [after]);
      const action = before === null ? 'REGISTER' : 'UPDATE';
      await log.append(manager, end, actor, [{ action, kind: 'SYSTEM', entity: id, before, after }]);
      return weighed;
    });
    if (wasWritten(outcome)) void onWritten();
    return outcome;
  }

  private async knownVersions(manager: EntityManager, { number }: SystemFacts): Promise<KnownVersions> {
    const { sector, store } = this.parts;
    const [id, idBefore] = [systemId(sector, number), systemId(sector, number - 1)];
    const found = await store.findByIds(manager, [id, idBefore]);
    const [same, before] = [found.get(id) ?? null, found.get(idBefore) ?? null];
    return { same, before, last: await this.last(manager) };
  }

  /** What becomes of a version, with the projects that it names looked up. */
  private async weighed(
    manager: EntityManager,
    facts: SystemFacts,
    known: KnownVersions,
    today: PlainDate,
  ): Promise<ImportOutcome> {
    const weighed = weighSystem(facts, known, today);
    if (!wasWritten(weighed)) return weighed;
    return refusedRow(await this.projectProblems(manager, known.same, facts)) ?? weighed;
  }

  /**
   * Begins the next version: as the last one stands, or of nothing but a root where there is none.
   * @throws BAD_USER_INPUT ILLEGAL_TRANSITION when the last is still a draft
   */
  async draft(title: string | null, write: IdempotentWrite): Promise<StoredSystem> {
    const { sector } = this.parts;
    const [written] = await this.writer.write(write, async (manager) => {
      const last = await this.last(manager);
      if (last?.state === 'DRAFT') throw inState('must be published before the next is drafted', last);
      const facts = last === null ? firstSystem(title) : nextSystem(withTitle(last, title));
      const after = this.stored(facts, systemId(sector, facts.number), 1);
      await this.parts.store.save(manager, sector.key, [after]);
      return [{ action: 'REGISTER', kind: 'SYSTEM', entity: after.id, before: null, after }];
    });
    return written as StoredSystem;
  }

  /** Changes a draft. @throws NOT_FOUND CONFLICT ILLEGAL_TRANSITION BAD_USER_INPUT IDEMPOTENCY_CONFLICT */
  async change(
    { id, expectedVersion, action, edit }: SystemEdit,
    write: IdempotentWrite,
  ): Promise<StoredSystem> {
    const { sector, store } = this.parts;
    const [written] = await this.writer.write(write, async (manager) => {
      const before = (await store.findByIds(manager, [id])).get(id);
      if (!before) throw noSuchRecord('standard system', id, sector.key);
      if (before.version !== expectedVersion) throw staleVersion(id, expectedVersion, before.version);
      if (before.state !== 'DRAFT') throw inState('is published; draft the next version', before);
      const after = this.stored(edit(before), id, before.version + 1);
      await this.refuseUnknownProjects(manager, before, after);
      await this.refuseEarlyPublication(manager, after);
      await store.save(manager, sector.key, [after]);
      return [{ action, kind: 'SYSTEM', entity: id, before, after }];
    });
    return written as StoredSystem;
  }

  private stored(facts: SystemFacts, id: string, version: number): StoredSystem {
    refuseProblems(facts);
    return { ...facts, id, version };
  }

  private async last(manager: EntityManager): Promise<StoredSystem | null> {
    const [row] = (await manager.query('SELECT id FROM standard_system ORDER BY number DESC LIMIT 1')) as {
      readonly id: string;
    }[];
    return row ? ((await this.parts.store.findByIds(manager, [row.id])).get(row.id) ?? null) : null;
  }

  /** @throws BAD_USER_INPUT for a day before that of the version before */
  private async refuseEarlyPublication(manager: EntityManager, after: SystemFacts): Promise<void> {
    if (after.publishedOn === null) return;
    const { before } = await this.knownVersions(manager, after);
    const problems = publicationProblems(after.publishedOn, before, 'on');
    if (problems.length > 0) throw badInput(...problems);
  }

  /** A tree points at projects of its own sector; those that it pointed at before are not asked for again. */
  private async refuseUnknownProjects(
    manager: EntityManager,
    before: SystemFacts,
    after: SystemFacts,
  ): Promise<void> {
    const [problem] = await this.projectProblems(manager, before, after);
    if (problem) throw badInput(problem);
  }

  private async projectProblems(
    manager: EntityManager,
    before: SystemFacts | null,
    after: SystemFacts,
  ): Promise<FieldProblem[]> {
    const known = new Set(before?.entries.map(({ project }) => project));
    const asked = after.entries.flatMap(({ project }) =>
      project === null || known.has(project) ? [] : [project],
    );
    if (asked.length === 0) return [];
    const which = isOneOf('id', asked);
    const rows = (await manager.query(`SELECT id FROM project WHERE ${which.sql}`, [...which.values])) as {
      readonly id: string;
    }[];
    const own = new Set(rows.map(({ id }) => id));
    return asked
      .filter((project) => !own.has(project))
      .map((project) => fieldProblem('project', project, 'is no project of this sector'));
  }
}

function firstSystem(title: string | null): SystemFacts {
  if (title === null) throw badField('title', title, 'must be given for the first version');
  return emptySystem(1, title);
}

function withTitle(facts: SystemFacts, title: string | null): SystemFacts {
  if (title === null) return facts;
  return {
    ...facts,
    nodes: facts.nodes.map((node) => (node.parent === null ? { ...node, title } : node)),
  };
}

function refuseProblems(facts: SystemFacts): void {
  const problems = checkSystem(facts);
  if (problems.length > 0) throw badInput(...problems);
}

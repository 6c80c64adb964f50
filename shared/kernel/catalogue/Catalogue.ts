import type { EntityManager } from 'typeorm';
import { badInput, type FieldProblem } from '../../errors';
import type { Database } from '../../database';
import type { ChangeAction } from '../changes/ChangeEntry';
import type { Change, ChangeLog } from '../changes/ChangeLog';
import type { SectorNames } from '../sectorKeys';
import { standardId } from '../ids';
import {
  alreadyWithdrawn,
  duplicateCode,
  noSuchStandard,
  replacementCycle,
  staleVersion,
} from './catalogueErrors';
import { earlierChange, rememberWrite, type IdempotentWrite } from './Idempotency';
import type { NumberRegistry } from './NumberRegistry';
import { replacementCycles } from './replacementCycles';
import type { PlainDate, ReplacementFact, ReviewFact, StandardFacts, StoredStandard } from './StandardFacts';
import { checkStandardFacts } from './standardRules';
import type { StandardStore } from './StandardStore';
import { localSuccessors } from './localSuccessors';

/** Lets others take in what was committed, e.g. the provincial index. Never rejects. */
export type OnWritten = () => Promise<void>;

/** The parts a catalogue works with. */
export interface CatalogueParts {
  readonly sector: SectorNames;
  readonly database: Database;
  readonly store: StandardStore;
  readonly log: ChangeLog;
  readonly registry: NumberRegistry;
  /** What is wrong with the facts that only this sector records. */
  readonly checkOwn: (own: StandardFacts['own']) => FieldProblem[];
  /** Called after each commit; a single write is answered when it resolves, so that its caller can read it everywhere. */
  readonly onWritten: OnWritten;
}

/** A standard to be changed, and the version its caller read. */
export interface ExpectedStandard {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * One sector's catalogue of standards: every write checks its input, happens in one transaction with its row in the
 * change log, and answers a repeated idempotency key with what the first call wrote.
 */
export class Catalogue {
  constructor(private readonly parts: CatalogueParts) {}

  /** Registers a standard. @throws BAD_USER_INPUT DUPLICATE_CODE IDEMPOTENCY_CONFLICT SECTOR_UNAVAILABLE */
  async register(facts: StandardFacts, write: IdempotentWrite): Promise<StoredStandard> {
    const { sector, store, database } = this.parts;
    await this.check(facts);
    // A used key is answered, or refused, by what it wrote: no number is reserved for it.
    if ((await earlierChange(database.reader, write)) === null) await this.claim(facts.code);
    return this.write(write, async (manager) => {
      const standard: StoredStandard = { ...facts, id: standardId(sector, facts.code), version: 1 };
      if ((await store.serialsOf(manager, [standard.id])).size > 0)
        throw duplicateCode(facts.code, sector.key);
      await store.insert(manager, sector.key, [standard]);
      return [change('REGISTER', null, standard)];
    });
  }

  /**
   * Changes the facts of a standard; its number stays.
   * @throws BAD_USER_INPUT NOT_FOUND CONFLICT IDEMPOTENCY_CONFLICT
   */
  async update(
    expected: ExpectedStandard,
    changed: Partial<Omit<StandardFacts, 'code' | 'own'>> & { own?: StandardFacts['own'] },
    write: IdempotentWrite,
  ): Promise<StoredStandard> {
    return this.revise('UPDATE', expected, write, (before) => ({
      ...before,
      ...changed,
      own: { ...before.own, ...changed.own },
    }));
  }

  /**
   * Withdraws a standard from a day on. A successor in the same catalogue is told what it replaces in the same
   * transaction; one in another sector learns it through the province.
   * @throws BAD_USER_INPUT NOT_FOUND CONFLICT ILLEGAL_TRANSITION IDEMPOTENCY_CONFLICT
   */
  async withdraw(
    expected: ExpectedStandard,
    withdrawnOn: PlainDate,
    successors: readonly ReplacementFact[],
    write: IdempotentWrite,
  ): Promise<StoredStandard> {
    return this.revise(
      'WITHDRAW',
      expected,
      write,
      (before) => {
        if (before.withdrawnOn) throw alreadyWithdrawn(before.id, before.withdrawnOn);
        return { ...before, withdrawnOn, replacedBy: mergeReplacements(before.replacedBy, successors) };
      },
      (manager, after) => this.tellSuccessors(manager, after, successors),
    );
  }

  /** Records a review and its conclusion. @throws BAD_USER_INPUT NOT_FOUND CONFLICT ILLEGAL_TRANSITION IDEMPOTENCY_CONFLICT */
  async recordReview(
    expected: ExpectedStandard,
    review: ReviewFact,
    write: IdempotentWrite,
  ): Promise<StoredStandard> {
    return this.revise('REVIEW', expected, write, (before) => {
      if (before.withdrawnOn && before.withdrawnOn <= review.on)
        throw alreadyWithdrawn(before.id, before.withdrawnOn);
      return { ...before, reviews: [...before.reviews, review].sort((a, b) => a.on.localeCompare(b.on)) };
    });
  }

  private async claim(code: string): Promise<void> {
    const { sector, registry } = this.parts;
    const [taken] = await registry.claim(sector.key, [code]);
    if (taken) throw duplicateCode(taken.code, taken.owner);
  }

  private async revise(
    action: ChangeAction,
    { id, expectedVersion }: ExpectedStandard,
    write: IdempotentWrite,
    revised: (before: StoredStandard) => StandardFacts,
    consequences: (manager: EntityManager, after: StoredStandard) => Promise<Change[]> = () =>
      Promise.resolve([]),
  ): Promise<StoredStandard> {
    const { sector, store } = this.parts;
    return this.write(write, async (manager) => {
      const before = (await store.findByIds(manager, [id])).get(id);
      if (!before) throw noSuchStandard(id, sector.key);
      if (before.version !== expectedVersion) throw staleVersion(id, expectedVersion, before.version);
      const after: StoredStandard = { ...revised(before), id, version: before.version + 1 };
      await this.check(after, manager);
      await this.replace(manager, [after]);
      return [change(action, before, after), ...(await consequences(manager, after))];
    });
  }

  /** Adds `after` to what its successors in this catalogue replace, where they do not say so yet. */
  private async tellSuccessors(
    manager: EntityManager,
    withdrawn: StoredStandard,
    successors: readonly ReplacementFact[],
  ): Promise<Change[]> {
    const { sector, store } = this.parts;
    const ids = successors.map(({ code }) => standardId(sector, code));
    const own = [...(await store.findByIds(manager, ids)).values()];
    const changes = own
      .filter((successor) => !successor.replaces.some(({ code }) => code === withdrawn.code))
      .map((before) => {
        const partial = successors.find(({ code }) => code === before.code)?.partial ?? false;
        const replaces = [...before.replaces, { code: withdrawn.code, partial }];
        return change('UPDATE', before, { ...before, replaces, version: before.version + 1 });
      });
    await this.replace(
      manager,
      changes.map(({ after }) => after as StoredStandard),
    );
    return changes;
  }

  private async replace(manager: EntityManager, standards: readonly StoredStandard[]): Promise<void> {
    const { sector, store } = this.parts;
    if (standards.length === 0) return;
    const serials = await store.serialsOf(
      manager,
      standards.map(({ id }) => id),
    );
    const ordered = standards.map(({ id }) => serials.get(id) ?? 0);
    await store.replace(manager, sector.key, standards, ordered);
  }

  private async check(facts: StandardFacts, manager?: EntityManager): Promise<void> {
    const problems = [...checkStandardFacts(facts), ...this.parts.checkOwn(facts.own)];
    if (problems.length > 0) throw badInput(...problems);
    const successorsOf = localSuccessors(this.parts.database, this.parts.registry, manager);
    if ((await replacementCycles([facts], successorsOf)).size > 0) throw replacementCycle(facts.code);
  }

  /** One transaction: lock the log, answer a repeat from it, or do the work and append what it changed. */
  private async write(
    write: IdempotentWrite,
    work: (manager: EntityManager) => Promise<Change[]>,
  ): Promise<StoredStandard> {
    const { database, log, onWritten } = this.parts;
    const written = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const earlier = await earlierChange(manager, write);
      if (earlier !== null) return (await log.entry(manager, earlier))?.after;
      const changes = await work(manager);
      await log.append(manager, end, write.actor, changes);
      await rememberWrite(manager, write, end.seq + 1);
      return changes[0]?.after;
    });
    await onWritten();
    return written as StoredStandard;
  }
}

/** The change that turns one stored standard into another. */
export function change(action: ChangeAction, before: StoredStandard | null, after: StoredStandard): Change {
  return { action, kind: 'STANDARD', entity: after.id, before, after };
}

function mergeReplacements(
  known: readonly ReplacementFact[],
  added: readonly ReplacementFact[],
): readonly ReplacementFact[] {
  return [...known.filter(({ code }) => !added.some((each) => each.code === code)), ...added];
}

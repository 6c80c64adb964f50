import type { EntityManager } from 'typeorm';
import { badInput } from '../../errors';
import type { ChangeAction } from '../changes/ChangeEntry';
import type { Change } from '../changes/ChangeLog';
import { standardId } from '../ids';
import { noSuchRecord, staleVersion } from '../records/recordErrors';
import type { ExpectedRecord } from '../records/RecordStore';
import { alreadyWithdrawn, duplicateCode, replacementCycle } from './catalogueErrors';
import type { CatalogueParts } from './CatalogueParts';
import { localSuccessors } from './localSuccessors';
import { replacementCycles } from './replacementCycles';
import type { PlainDate, ReplacementFact, StandardFacts, StoredStandard } from './StandardFacts';
import { daysAheadProblems } from './standardDayRules';
import { checkStandardFacts } from './standardRules';

/**
 * What writes to a catalogue do inside a transaction that holds the log's lock; its owner logs the changes. So that one
 * transaction may write standards and what goes with them.
 */
export class CatalogueWork {
  constructor(private readonly parts: CatalogueParts) {}

  /** Checks what is to be registered and claims its number: before the transaction. @throws BAD_USER_INPUT DUPLICATE_CODE SECTOR_UNAVAILABLE */
  async admit(facts: StandardFacts): Promise<void> {
    const { sector, registry } = this.parts;
    await this.check(facts);
    const [taken] = await registry.claim(sector.key, [facts.code]);
    if (taken) throw duplicateCode(taken.code, taken.owner);
  }

  /** Registers a standard that was admitted. @throws DUPLICATE_CODE */
  async register(manager: EntityManager, facts: StandardFacts): Promise<Change[]> {
    const { sector, store } = this.parts;
    const standard: StoredStandard = { ...facts, id: standardId(sector, facts.code), version: 1 };
    if ((await store.serialsOf(manager, [standard.id])).size > 0) throw duplicateCode(facts.code, sector.key);
    await store.insert(manager, sector.key, [standard]);
    return [change('REGISTER', null, standard)];
  }

  /** Changes a standard. @throws BAD_USER_INPUT NOT_FOUND CONFLICT */
  async revise(
    manager: EntityManager,
    action: ChangeAction,
    expected: ExpectedRecord,
    revised: (before: StoredStandard) => StandardFacts,
  ): Promise<Change[]> {
    const before = await this.expected(manager, expected);
    const after: StoredStandard = { ...revised(before), id: before.id, version: before.version + 1 };
    await this.check(after, manager);
    await this.replace(manager, [after]);
    const changes = [change(action, before, after)];
    return [...changes, ...(await this.parts.alongside(manager, changes))];
  }

  /** A standard at the version its caller read. @throws NOT_FOUND CONFLICT */
  async expected(manager: EntityManager, { id, expectedVersion }: ExpectedRecord): Promise<StoredStandard> {
    const { sector, store } = this.parts;
    const standard = (await store.findByIds(manager, [id])).get(id);
    if (!standard) throw noSuchRecord('standard', id, sector.key);
    if (standard.version !== expectedVersion) throw staleVersion(id, expectedVersion, standard.version);
    return standard;
  }

  /**
   * Withdraws a standard from a day on, and tells its successors in the same catalogue what they replace.
   * @throws BAD_USER_INPUT NOT_FOUND CONFLICT ILLEGAL_TRANSITION
   */
  async withdraw(
    manager: EntityManager,
    expected: ExpectedRecord,
    withdrawnOn: PlainDate,
    successors: readonly ReplacementFact[],
  ): Promise<Change[]> {
    const withdrawal = await this.revise(manager, 'WITHDRAW', expected, (before) => {
      if (before.withdrawnOn) throw alreadyWithdrawn(before.id, before.withdrawnOn);
      return { ...before, withdrawnOn, replacedBy: mergeReplacements(before.replacedBy, successors) };
    });
    const { code } = withdrawal[0]?.after as StoredStandard;
    return [...withdrawal, ...(await this.tellSuccessors(manager, code, successors))];
  }

  /** The standard with this number in its normal form; null when the catalogue has none. */
  async find(manager: EntityManager, code: string): Promise<StoredStandard | null> {
    return (await this.findAll(manager, [code])).get(code) ?? null;
  }

  /** Those standards that have one of these numbers, in their normal form, by number. */
  async findAll(manager: EntityManager, codes: readonly string[]): Promise<Map<string, StoredStandard>> {
    const { sector, store } = this.parts;
    const ids = codes.map((code) => standardId(sector, code));
    const found = await store.findByIds(manager, ids);
    return new Map([...found.values()].map((standard) => [standard.code, standard]));
  }

  /** Adds `withdrawn` to what its successors in this catalogue replace, where they do not say so yet. */
  private async tellSuccessors(
    manager: EntityManager,
    withdrawn: string,
    successors: readonly ReplacementFact[],
  ): Promise<Change[]> {
    const { sector, store } = this.parts;
    const ids = successors.map(({ code }) => standardId(sector, code));
    const own = [...(await store.findByIds(manager, ids)).values()];
    const changes = own
      .filter((successor) => !successor.replaces.some(({ code }) => code === withdrawn))
      .map((before) => {
        const partial = successors.find(({ code }) => code === before.code)?.partial ?? false;
        const replaces = [...before.replaces, { code: withdrawn, partial }];
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
    const { database, registry, checkOwn, today } = this.parts;
    const problems = [
      ...checkStandardFacts(facts),
      ...daysAheadProblems(facts, today()),
      ...checkOwn(facts.own),
    ];
    if (problems.length > 0) throw badInput(...problems);
    const successorsOf = localSuccessors(database, registry, manager);
    if ((await replacementCycles([facts], successorsOf)).size > 0) throw replacementCycle(facts.code);
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

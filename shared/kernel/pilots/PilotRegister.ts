import type { EntityManager } from 'typeorm';
import { badField, badInput } from '../../errors';
import type { ChangeAction } from '../changes/ChangeEntry';
import type { IdempotentWrite } from '../changes/Idempotency';
import { LoggedWriter } from '../changes/LoggedWriter';
import { pilotId } from '../ids';
import type { ImportScope } from '../records/ImportOutcome';
import { registerRecords, type Registration } from '../records/registerRecords';
import type { ExpectedRecord } from '../records/RecordStore';
import { storedPages } from '../records/storedPages';
import { recordExpected, saveRecord, type RecordParts } from '../records/recordWork';
import { countApprovals } from './countApprovals';
import { checkPilotFacts } from './pilotFactRules';
import type { PilotFacts, PilotOutline, StoredPilot } from './PilotFacts';
import { advancedPilot, appliedPilot, evidencedPilot, type PilotStep, type PilotVisit } from './pilotRules';
import type { PilotStore } from './PilotStore';
import { quotaOn, refuseOverQuota, type PilotQuota } from './quotaRules';

/** The parts a register works with. */
export interface PilotRegisterParts extends RecordParts<StoredPilot> {
  readonly store: PilotStore;
  /** The sector's own quotas of approvals; the common ones apply to what they do not name. */
  readonly quotas: readonly PilotQuota[];
}

/** What becomes of a pilot that a file brings: one that is there stays as it is. */
export type PilotOutcome = 'REGISTERED' | 'UNCHANGED';

/**
 * One sector's register of pilots: every write happens in one transaction with its row in the change log, and a repeated
 * idempotency key is answered with what the first call wrote.
 */
export class PilotRegister {
  private readonly writer: LoggedWriter;

  constructor(private readonly parts: PilotRegisterParts) {
    this.writer = new LoggedWriter(parts);
  }

  /** Registers pilots as they stand, those whose keys are not there yet; returns how many that were. @throws BAD_USER_INPUT */
  async register(
    pilots: readonly PilotFacts[],
    actor: string,
    admit?: Registration<StoredPilot>['admit'],
  ): Promise<number> {
    const problems = pilots.flatMap(checkPilotFacts);
    if (problems.length > 0) throw badInput(...problems);
    const offered = pilots.map((facts) => this.begun(facts));
    const registration = { ...this.parts, sector: this.parts.sector.key, kind: 'PILOT' as const };
    return registerRecords({ ...registration, ...(admit && { admit }) }, offered, actor);
  }

  /** Registers those of a file's pilots that are not there yet, in one transaction. @returns one outcome each, in order */
  async import(
    pilots: readonly PilotFacts[],
    { actor }: Pick<ImportScope, 'actor'>,
  ): Promise<readonly PilotOutcome[]> {
    let outcomes: readonly PilotOutcome[] = [];
    await this.register(pilots, actor, async (manager) => {
      outcomes = await this.outcomes(manager, pilots);
      return new Set(pilots.map(({ key }) => pilotId(this.parts.sector, key)));
    });
    return outcomes;
  }

  /** Says what `import` would do, and does nothing. */
  check(pilots: readonly PilotFacts[]): Promise<readonly PilotOutcome[]> {
    return this.outcomes(this.parts.database.reader, pilots);
  }

  /** All pilots in the order of their ids, read a page at a time. */
  all(): AsyncGenerator<StoredPilot> {
    return storedPages(this.parts.database, this.parts.store);
  }

  /** Applies for a pilot. @throws BAD_USER_INPUT IDEMPOTENCY_CONFLICT */
  async apply(
    outline: PilotOutline,
    visit: Omit<PilotVisit, 'roles'>,
    write: IdempotentWrite,
  ): Promise<StoredPilot> {
    const pilot = this.begun(appliedPilot(outline, visit));
    const [written] = await this.writer.write(write, async (manager) => {
      const taken = await this.parts.store.serialsOf(manager, [pilot.id]);
      if (taken.size > 0) throw badField('key', pilot.key, `is the key of ${pilot.id}`);
      return [
        await saveRecord(this.parts, manager, {
          kind: 'PILOT',
          action: 'REGISTER',
          before: null,
          after: pilot,
        }),
      ];
    });
    return written as StoredPilot;
  }

  /**
   * Takes a pilot on; an approval needs a place in its year's quota.
   * @throws NOT_FOUND CONFLICT ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT QUOTA_EXCEEDED IDEMPOTENCY_CONFLICT
   */
  advance(expected: ExpectedRecord, step: PilotStep, write: IdempotentWrite): Promise<StoredPilot> {
    return this.change(expected, 'ADVANCE', write, async (pilot, manager) => {
      const after = advancedPilot(pilot, step);
      if (step.action === 'APPROVE') await this.refuseOverQuota(manager, pilot, step);
      return after;
    });
  }

  /**
   * Adds evidence to a pilot at the stage it is in.
   * @throws NOT_FOUND CONFLICT ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT IDEMPOTENCY_CONFLICT
   */
  recordEvidence(expected: ExpectedRecord, visit: PilotVisit, write: IdempotentWrite): Promise<StoredPilot> {
    return this.change(expected, 'UPDATE', write, (pilot) => evidencedPilot(pilot, visit));
  }

  private async outcomes(manager: EntityManager, pilots: readonly PilotFacts[]): Promise<PilotOutcome[]> {
    const { sector, store } = this.parts;
    const ids = pilots.map(({ key }) => pilotId(sector, key));
    const known = await store.serialsOf(manager, ids);
    return ids.map((id) => (known.has(id) ? 'UNCHANGED' : 'REGISTERED'));
  }

  private begun(facts: PilotFacts): StoredPilot {
    return { ...facts, id: pilotId(this.parts.sector, facts.key), version: 1 };
  }

  /** Approvals wait for each other at the lock of the log, so that the last place goes to one of them. */
  private async refuseOverQuota(
    manager: EntityManager,
    { level }: PilotFacts,
    { on }: PilotStep,
  ): Promise<void> {
    const { quotas, sector } = this.parts;
    const quota = quotaOn(level, on, quotas);
    if (quota === null) return;
    const approved = await countApprovals(manager, level, on);
    refuseOverQuota(quota, { sector: sector.key, level, on, approved });
  }

  private async change(
    expected: ExpectedRecord,
    action: ChangeAction,
    write: IdempotentWrite,
    changed: (pilot: StoredPilot, manager: EntityManager) => PilotFacts | Promise<PilotFacts>,
  ): Promise<StoredPilot> {
    const [written] = await this.writer.write(write, async (manager) => {
      const before = await recordExpected(this.parts, manager, 'pilot', expected);
      const facts = await changed(before, manager);
      const after = { ...facts, id: before.id, version: before.version + 1 };
      return [await saveRecord(this.parts, manager, { kind: 'PILOT', action, before, after })];
    });
    return written as StoredPilot;
  }
}

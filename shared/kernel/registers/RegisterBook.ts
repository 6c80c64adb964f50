import type { EntityManager } from 'typeorm';
import { badField, badInput, type FieldProblem } from '../../errors';
import type { Change } from '../changes/ChangeLog';
import type { IdempotentWrite } from '../changes/Idempotency';
import { LoggedWriter, type WriterParts } from '../changes/LoggedWriter';
import type { ImportOutcome, ImportScope } from '../records/ImportOutcome';
import { noSuchRecord, staleVersion } from '../records/recordErrors';
import { registerRecords } from '../records/registerRecords';
import { storedPages } from '../records/storedPages';
import type { LinkTargets } from './brokenLinks';
import { linkRefusals } from './linkRefusals';
import type { CheckScope, RowFacts } from './defineRegister';
import type { RegisterOwner, RegisterTables, StoredRow } from './RegisterTables';
import { checkRow } from './rowFacts';
import { duplicateValue, takenValues } from './takenValues';
import { weighRows } from './weighRows';

/** The parts that writes of registers work with. */
export interface RegisterParts extends WriterParts {
  readonly owner: Pick<RegisterOwner, 'key'>;
  /** Where it is looked up what rows name. */
  readonly targets: LinkTargets;
}

/** How a write is checked: by day, and against the version its caller read; null for a row that is to be new. */
export interface RecordScope extends CheckScope {
  readonly expectedVersion: number | null;
  /** What else must hold, read within the transaction of the write: what is wrong with it refuses the write. */
  readonly guard?: (manager: EntityManager) => Promise<readonly FieldProblem[]>;
}

/** Writes registers: every write happens in one transaction with its row in the change log. */
export class RegisterBook {
  private readonly writer: LoggedWriter;

  constructor(private readonly parts: RegisterParts) {
    this.writer = new LoggedWriter(parts);
  }

  /**
   * Registers the rows whose keys, and whose values that no two share, are not there yet; returns how many that were.
   * @throws BAD_USER_INPUT
   */
  register(
    tables: RegisterTables,
    rows: readonly RowFacts[],
    { actor, ...scope }: CheckScope & { readonly actor: string },
  ): Promise<number> {
    const offered = rows.map((facts) => {
      checkRow(tables, facts, scope);
      return { ...facts, id: tables.idOf(facts.key), version: 1 };
    });
    const { owner, database, log, onWritten } = this.parts;
    const admit = async (manager: EntityManager) => {
      const taken = await takenValues(manager, tables, offered);
      return new Set(offered.filter((_, index) => taken[index]?.length === 0).map(({ id }) => id));
    };
    const { store } = tables;
    return registerRecords(
      { sector: owner.key, kind: 'SECTOR_RECORD', store, database, log, onWritten, admit },
      offered,
      actor,
    );
  }

  /**
   * Takes in rows that a file brings, in one transaction: those that are not there yet are registered, those that differ
   * updated, and what is wrong with the others is told. @returns an outcome for each, in order
   */
  async import(
    tables: RegisterTables,
    rows: readonly RowFacts[],
    { actor, ...scope }: ImportScope,
  ): Promise<readonly ImportOutcome[]> {
    const { owner, database, log, onWritten, targets } = this.parts;
    const { outcomes, changed } = await database.transaction(async (manager) => {
      const end = await log.lock(manager);
      const weighed = await weighRows(manager, tables, rows, scope, targets);
      const changes = weighed.changes.map(({ before, after }): Change => {
        const action = before === null ? 'REGISTER' : 'UPDATE';
        return { action, kind: 'SECTOR_RECORD', entity: after.id, before, after };
      });
      const written = weighed.changes.map(({ after }) => after);
      await tables.store.save(manager, owner.key, written, end.at);
      await log.append(manager, end, actor, changes);
      return { outcomes: weighed.outcomes, changed: changes.length };
    });
    if (changed > 0) void onWritten();
    return outcomes;
  }

  /** Says what `import` would do, and does nothing. */
  async check(
    tables: RegisterTables,
    rows: readonly RowFacts[],
    scope: CheckScope,
  ): Promise<readonly ImportOutcome[]> {
    const { database, targets } = this.parts;
    return (await weighRows(database.reader, tables, rows, scope, targets)).outcomes;
  }

  /** All rows in the order of their ids, read a page at a time. */
  all({ store }: RegisterTables): AsyncGenerator<StoredRow> {
    return storedPages(this.parts.database, store);
  }

  /**
   * Records a row whole: a new one, or another state of one that is there.
   * @throws BAD_USER_INPUT NOT_FOUND CONFLICT DUPLICATE_CODE IDEMPOTENCY_CONFLICT
   */
  async record(
    tables: RegisterTables,
    facts: RowFacts,
    { expectedVersion, guard, ...scope }: RecordScope,
    write: IdempotentWrite,
  ): Promise<StoredRow> {
    checkRow(tables, facts, scope);
    const { owner } = this.parts;
    const id = tables.idOf(facts.key);
    const [written] = await this.writer.write(write, async (manager, at) => {
      const guarded = (await guard?.(manager)) ?? [];
      if (guarded.length > 0) throw badInput(...guarded);
      const before = (await tables.store.findByIds(manager, [id])).get(id) ?? null;
      if (expectedVersion === null) {
        if (before !== null)
          throw badField('key', facts.key, `is the key of a ${tables.noun} registered before`);
      } else {
        if (before === null) throw noSuchRecord(tables.noun, id, owner.key);
        if (before.version !== expectedVersion) throw staleVersion(id, expectedVersion, before.version);
      }
      const [refusal] = await linkRefusals(manager, tables, [facts], this.parts.targets);
      if (refusal) throw refusal;
      const [[taken] = []] = await takenValues(manager, tables, [facts]);
      if (taken) throw duplicateValue(taken);
      const after: StoredRow = { ...facts, id, version: (before?.version ?? 0) + 1 };
      await tables.store.save(manager, owner.key, [after], at);
      const action = before === null ? 'REGISTER' : 'UPDATE';
      return [{ action, kind: 'SECTOR_RECORD', entity: id, before, after }];
    });
    return written as StoredRow;
  }
}

import type { EntityManager } from 'typeorm';
import type { ChangeEntry, InventoryKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { RecordStore, StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { knownSince, knownSteps, type KnownSteps } from '../history/KnownSteps';
import type { ChangingRow, VersionStore } from '../history/VersionStore';
import type { IndexedKind, RecordStates } from './IndexedKind';
import { lastStates } from './lastStates';

interface KnownRow extends ChangingRow {
  readonly knownFrom?: string | null;
}

/** The province's copy of one kind of record that has nothing but its tables. */
export class RecordIndex<Stored extends StoredRecord> implements IndexedKind {
  constructor(
    readonly kind: InventoryKind,
    private readonly store: RecordStore<Stored>,
    /** Keeps what records were known as before they changed; null where nobody asks. */
    private readonly versions: VersionStore<Stored> | null = null,
  ) {}

  get table(): string {
    return this.store.table;
  }

  find(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
    return this.store.findByIds(manager, ids);
  }

  /** @param steps how the records came to be so, by the log they are from; none where they are from elsewhere */
  async put(
    manager: EntityManager,
    sector: SectorKey,
    records: RecordStates<Stored>,
    steps: KnownSteps<Stored> = new Map(),
  ): Promise<number> {
    const known = await this.knownRows(manager, [...records.keys()]);
    const present = [...records.values()].filter((record) => record !== null);
    const gone = [...known.keys()].filter((id) => records.get(id) === null);
    const added = present.filter(({ id }) => !known.has(id));
    await this.versions?.keep(manager, sector, [...known.values()], steps);
    if (gone.length > 0) await this.store.remove(manager, gone);
    const since = ({ id }: Stored) => knownSince(id, steps, known.get(id)?.knownFrom);
    const noted = (record: Stored) => ({ ...record, knownFrom: since(record) });
    await this.store.save(manager, sector, this.versions ? present.map(noted) : present);
    await this.keepPassed(manager, sector, added, steps);
    return added.length - gone.length;
  }

  /** Keeps what records were that came and changed within one stretch of a log. */
  private async keepPassed(
    manager: EntityManager,
    sector: SectorKey,
    added: readonly Stored[],
    steps: KnownSteps<Stored>,
  ): Promise<void> {
    const changed = added.filter(({ id }) => (steps.get(id)?.length ?? 0) > 1).map(({ id }) => id);
    if (!this.versions || changed.length === 0) return;
    const serials = await this.store.serialsOf(manager, changed);
    const placed = [...serials].map(([id, serial]) => ({ id, serial }));
    await this.versions.keepPassed(manager, sector, placed, steps);
  }

  private async knownRows(manager: EntityManager, ids: readonly string[]): Promise<Map<string, KnownRow>> {
    const which = isOneOf('id', ids);
    const since = this.versions ? ', knownFrom' : '';
    const rows = (await manager.query(
      `SELECT id, serial, version${since} FROM ${this.table} WHERE ${which.sql}`,
      [...which.values],
    )) as KnownRow[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Makes the index say what a stretch of a sector's log says of these records. */
  async takeIn(manager: EntityManager, sector: SectorKey, entries: readonly ChangeEntry[]): Promise<void> {
    const states = lastStates<Stored>(entries, this.kind);
    if (states.size > 0) await this.put(manager, sector, states, knownSteps<Stored>(entries, this.kind));
  }

  async repair(
    manager: EntityManager,
    sector: SectorKey,
    records: RecordStates<Stored>,
  ): Promise<ReadonlySet<string>> {
    await this.put(manager, sector, records);
    return new Set(records.keys());
  }
}

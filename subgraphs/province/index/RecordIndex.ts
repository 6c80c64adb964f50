import type { EntityManager } from 'typeorm';
import type { ChangeEntry, InventoryKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { RecordStore, StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { NamedBody } from '../directory/upsertOrganizations';
import type { IndexedKind, RecordStates } from './IndexedKind';
import { lastStates, present } from './lastStates';

/** The province's copy of one kind of record that has nothing but its tables. */
export class RecordIndex<Stored extends StoredRecord> implements IndexedKind {
  constructor(
    readonly kind: InventoryKind,
    private readonly store: RecordStore<Stored>,
    /** The bodies that a record names. */
    private readonly bodiesOf: (record: Stored) => readonly NamedBody[],
  ) {}

  get table(): string {
    return this.store.table;
  }

  find(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
    return this.store.findByIds(manager, ids);
  }

  async put(manager: EntityManager, sector: SectorKey, records: RecordStates<Stored>): Promise<number> {
    const known = await this.store.serialsOf(manager, [...records.keys()]);
    const present = [...records.values()].filter((record) => record !== null);
    const gone = [...known.keys()].filter((id) => records.get(id) === null);
    if (gone.length > 0) await this.store.remove(manager, gone);
    await this.store.save(manager, sector, present);
    return present.filter(({ id }) => !known.has(id)).length - gone.length;
  }

  /** Makes the index say what a stretch of a sector's log says of these records. @returns the bodies that they name */
  async takeIn(
    manager: EntityManager,
    sector: SectorKey,
    entries: readonly ChangeEntry[],
  ): Promise<readonly NamedBody[]> {
    const states = lastStates<Stored>(entries, this.kind);
    if (states.size > 0) await this.put(manager, sector, states);
    return present(states).flatMap(this.bodiesOf);
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

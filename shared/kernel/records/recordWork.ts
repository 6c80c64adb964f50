import type { EntityManager } from 'typeorm';
import type { Change } from '../changes/ChangeLog';
import type { ChangeAction, InventoryKind } from '../changes/ChangeEntry';
import type { WriterParts } from '../changes/LoggedWriter';
import type { SectorNames } from '../sectorKeys';
import { noSuchRecord, staleVersion } from './recordErrors';
import type { ExpectedRecord, RecordStore, StoredRecord } from './RecordStore';

/** The parts that all writes of one kind of record work with. */
export interface RecordParts<Stored extends StoredRecord> extends WriterParts {
  readonly sector: SectorNames;
  readonly store: RecordStore<Stored>;
}

/** A record of the sector. @throws NOT_FOUND told with `noun`, e.g. `project` */
export async function recordNamed<Stored extends StoredRecord>(
  { sector, store }: RecordParts<Stored>,
  manager: EntityManager,
  noun: string,
  id: string,
): Promise<Stored> {
  const record = (await store.findByIds(manager, [id])).get(id);
  if (!record) throw noSuchRecord(noun, id, sector.key);
  return record;
}

/** A record of the sector at the version its caller read. @throws NOT_FOUND CONFLICT */
export async function recordExpected<Stored extends StoredRecord>(
  parts: RecordParts<Stored>,
  manager: EntityManager,
  noun: string,
  { id, expectedVersion }: ExpectedRecord,
): Promise<Stored> {
  const record = await recordNamed(parts, manager, noun, id);
  if (record.version !== expectedVersion) throw staleVersion(id, expectedVersion, record.version);
  return record;
}

/** What is written of a record. */
export interface RecordWrite<Stored extends StoredRecord> {
  readonly kind: InventoryKind;
  readonly action: ChangeAction;
  /** Null where the record is new. */
  readonly before: Stored | null;
  readonly after: Stored;
}

/** Stores a record, and tells what changed. */
export async function saveRecord<Stored extends StoredRecord>(
  { sector, store }: RecordParts<Stored>,
  manager: EntityManager,
  { kind, action, before, after }: RecordWrite<Stored>,
): Promise<Change> {
  await store.save(manager, sector.key, [after]);
  return { action, kind, entity: after.id, before, after };
}

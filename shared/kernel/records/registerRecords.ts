import type { EntityManager } from 'typeorm';
import type { Change } from '../changes/ChangeLog';
import type { EntityKind } from '../changes/ChangeEntry';
import type { WriterParts } from '../changes/LoggedWriter';
import type { SectorKey } from '../sectorKeys';
import type { RecordStore, StoredRecord } from './RecordStore';

/** Where records are registered, and what else is written of each in the same transaction. */
export interface Registration<Stored extends StoredRecord> extends WriterParts {
  readonly sector: SectorKey;
  readonly kind: EntityKind;
  readonly store: RecordStore<Stored>;
  /** Of what is offered the ids that may be registered, found out in the transaction; all when absent. */
  readonly admit?: (manager: EntityManager) => Promise<ReadonlySet<string>>;
  /** Writes what belongs to records just added. @returns the changes to log after theirs */
  readonly alongside?: (manager: EntityManager, added: readonly Stored[]) => Promise<readonly Change[]>;
}

/** Registers the records whose ids are not there yet, in one transaction with their log; returns how many that were. */
export async function registerRecords<Stored extends StoredRecord>(
  { sector, kind, store, database, log, onWritten, admit, alongside }: Registration<Stored>,
  offered: readonly Stored[],
  actor: string,
): Promise<number> {
  const registered = await database.transaction(async (manager) => {
    const end = await log.lock(manager);
    const ids = offered.map(({ id }) => id);
    const known = await store.serialsOf(manager, ids);
    const admitted = await admit?.(manager);
    const added = offered.filter(
      ({ id }, index) => !known.has(id) && (admitted?.has(id) ?? true) && ids.indexOf(id) === index,
    );
    await store.save(manager, sector, added, end.at);
    const changes = added.map((after): Change => ({
      action: 'REGISTER',
      kind,
      entity: after.id,
      before: null,
      after,
    }));
    const others = (await alongside?.(manager, added)) ?? [];
    await log.append(manager, end, actor, [...changes, ...others]);
    return added.length;
  });
  if (registered > 0) void onWritten();
  return registered;
}

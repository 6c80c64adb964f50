import type { EntityManager } from 'typeorm';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry, EntityKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { bodiesOfStandard } from '../directory/namedBodies';
import { upsertOrganizations, type NamedBody } from '../directory/upsertOrganizations';
import type { RecordIndex } from './RecordIndex';
import { recordIndices } from './recordIndices';
import type { StandardIndex } from './StandardIndex';

/** What the rows of a log leave of each record of one kind: its last state, null when it is gone. */
function lastStates<Record>(entries: readonly ChangeEntry[], kind: EntityKind): Map<string, Record | null> {
  const states = new Map<string, Record | null>();
  for (const entry of entries) {
    if (entry.kind === kind) states.set(entry.entity, entry.after as Record | null);
  }
  return states;
}

const present = <Record>(states: ReadonlyMap<string, Record | null>): Record[] =>
  [...states.values()].filter((state): state is Awaited<Record> & Record => state !== null);

/** Takes in one kind of record. @returns the bodies that its records name */
async function takeInRecords<Stored extends StoredRecord>(
  manager: EntityManager,
  sector: SectorKey,
  entries: readonly ChangeEntry[],
  index: RecordIndex<Stored>,
): Promise<readonly NamedBody[]> {
  const states = lastStates<Stored>(entries, index.kind);
  if (states.size > 0) await index.put(manager, sector, states);
  return present(states).flatMap(index.bodiesOf);
}

/**
 * Makes the index say what a stretch of a sector's log says: standards, the other kinds of record, and the organizations
 * they name. @returns by how many standards the sector's share has grown
 */
export async function takeInEntries(
  manager: EntityManager,
  sector: SectorKey,
  entries: readonly ChangeEntry[],
  index: StandardIndex,
): Promise<number> {
  const standards = lastStates<StoredStandard>(entries, 'STANDARD');
  const growth = await index.put(manager, sector, standards);
  const bodies = present(standards).flatMap(bodiesOfStandard);
  for (const each of recordIndices) bodies.push(...(await takeInRecords(manager, sector, entries, each)));
  await upsertOrganizations(manager, bodies);
  return growth;
}

import type { EntityManager } from 'typeorm';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry, EntityKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredPilot } from '../../../shared/kernel/pilots';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { bodiesOfPilots, bodiesOfStandards } from '../directory/namedBodies';
import { upsertOrganizations } from '../directory/upsertOrganizations';
import { putPilots } from '../pilots/putPilots';
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

/**
 * Makes the index say what a stretch of a sector's log says: standards, pilots, and the organizations they name.
 * @returns by how many standards the sector's share has grown
 */
export async function takeInEntries(
  manager: EntityManager,
  sector: SectorKey,
  entries: readonly ChangeEntry[],
  index: StandardIndex,
): Promise<number> {
  const standards = lastStates<StoredStandard>(entries, 'STANDARD');
  const pilots = lastStates<StoredPilot>(entries, 'PILOT');
  const growth = await index.put(manager, sector, standards);
  if (pilots.size > 0) await putPilots(manager, sector, pilots);
  const bodies = [...bodiesOfStandards(present(standards)), ...bodiesOfPilots(present(pilots))];
  await upsertOrganizations(manager, bodies);
  return growth;
}

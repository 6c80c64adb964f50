import type { EntityManager } from 'typeorm';
import { PilotStore, type StoredPilot } from '../../../shared/kernel/pilots';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

const store = new PilotStore();

/**
 * Makes the index say what a sector says of its pilots, by id; null takes one out. The caller sees to it that nobody
 * else writes the index at the same time.
 */
export async function putPilots(
  manager: EntityManager,
  sector: SectorKey,
  records: ReadonlyMap<string, StoredPilot | null>,
): Promise<void> {
  const gone = [...records].flatMap(([id, pilot]) => (pilot === null ? [id] : []));
  if (gone.length > 0) await store.remove(manager, gone);
  await store.save(
    manager,
    sector,
    [...records.values()].filter((pilot) => pilot !== null),
  );
}

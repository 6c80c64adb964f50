import type { EntityManager } from 'typeorm';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { bodiesIn } from '../directory/namedBodies';
import { upsertOrganizations } from '../directory/upsertOrganizations';
import { knownSteps } from '../history/KnownSteps';
import { lastStates, type RowStates } from './lastStates';
import { recordIndices } from './recordIndices';
import { rowReadings } from './rowReadings';
import type { StandardIndex } from './StandardIndex';

/**
 * Makes the index say what a stretch of a sector's log says: standards, the other kinds of record, what is read out of rows of
 * registers, and the organizations they name. @returns by how many standards the sector's share has grown
 */
export async function takeInEntries(
  manager: EntityManager,
  sector: SectorKey,
  entries: readonly ChangeEntry[],
  index: StandardIndex,
): Promise<number> {
  const standards = lastStates<StoredStandard>(entries, 'STANDARD');
  const growth = await index.put(manager, sector, standards, knownSteps(entries, 'STANDARD'));
  for (const records of recordIndices) await records.takeIn(manager, sector, entries);
  const rows: RowStates = lastStates(entries, 'SECTOR_RECORD');
  const toldAt = new Map(
    entries.flatMap(({ kind, entity, at }) => (kind === 'SECTOR_RECORD' ? [[entity, at]] : [])),
  );
  for (const reading of rowReadings) await reading.takeIn(manager, sector, rows, toldAt);
  await upsertOrganizations(manager, bodiesIn(entries));
  return growth;
}

import { sectorLookups } from '../../../subgraphs/openFederation';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { seedCatalogue } from '../../../subgraphs/seedCatalogue';
import { openTestSector, TEST_DAY, type TestSector } from '../../contract/support/openTestSector';
import type { DatabaseKind } from '../../support/databaseKinds';

/** Opens a sector of the project, with all that comes with it. */
export async function openSeededSector(kind: DatabaseKind, folder: string): Promise<TestSector> {
  const definition = loadSectors().find(({ key }) => key === folder);
  if (!definition) throw new Error(`there is no sector ${folder}`);
  const sector = await openTestSector(kind, definition);
  await seedCatalogue(sector, sectorLookups(), () => TEST_DAY);
  return sector;
}

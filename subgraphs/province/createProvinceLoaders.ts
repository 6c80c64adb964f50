import type { Database } from '../../shared/database';
import { createStandardsById } from '../../shared/kernel/catalogue/standardsById';
import { createPilotAccess, PilotStore } from '../../shared/kernel/pilots';
import { createDirectoryLoaders } from './directory/directoryLoaders';
import { showPilot, showStandard } from './graph/sectorStubs';
import { createEditionLoaders } from './lookup/EditionLoaders';
import type { ProvinceLoaders, RelationLoaders } from './ProvinceContext';

const pilots = new PilotStore();

/** The loaders of one request over the province's database; `relations` are those over what standards say of each other. */
export function createProvinceLoaders(database: Database, relations: RelationLoaders): ProvinceLoaders {
  return {
    ...relations,
    ...createDirectoryLoaders(database),
    standardsById: createStandardsById(database, showStandard),
    pilotsById: createPilotAccess(database, pilots, showPilot).byId,
    editions: createEditionLoaders(database),
  };
}

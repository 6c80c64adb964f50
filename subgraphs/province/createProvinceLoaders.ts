import type { Database } from '../../shared/database';
import { rowsById } from '../../shared/kernel/records/rowsById';
import { createDirectoryLoaders } from './directory/directoryLoaders';
import { showPilot, showStandard } from './graph/sectorStubs';
import { createEditionLoaders } from './lookup/EditionLoaders';
import type { ProvinceLoaders, RelationLoaders } from './ProvinceContext';

/** The loaders of one request over the province's database; `relations` are those over what standards say of each other. */
export function createProvinceLoaders(database: Database, relations: RelationLoaders): ProvinceLoaders {
  return {
    ...relations,
    ...createDirectoryLoaders(database),
    standardsById: rowsById(database, 'standard', showStandard),
    pilotsById: rowsById(database, 'pilot', showPilot),
    editions: createEditionLoaders(database),
  };
}

import type { Database } from '../../shared/database';
import type { Identity } from '../../shared/identity';
import { rowsById } from '../../shared/kernel/records/rowsById';
import { visibleProjects } from '../../shared/kernel/projects';
import { createDirectoryLoaders } from './directory/directoryLoaders';
import { showPilot, showProject, showStandard } from './graph/sectorStubs';
import { createEditionLoaders } from './lookup/EditionLoaders';
import type { ProvinceLoaders, RelationLoaders } from './ProvinceContext';

/** The loaders of one request over the province's database; `relations` are those over what standards say of each other. */
export function createProvinceLoaders(
  database: Database,
  identity: Identity,
  relations: RelationLoaders,
): ProvinceLoaders {
  return {
    ...relations,
    ...createDirectoryLoaders(database),
    standardsById: rowsById(database, 'standard', showStandard),
    pilotsById: rowsById(database, 'pilot', showPilot),
    projectsById: rowsById(database, 'project', showProject, visibleProjects(identity)),
    editions: createEditionLoaders(database),
  };
}

import { sharedStandardFields } from '../../shared/kernel/sector/buildSectorSubgraph';
import type { ClassificationScheme } from '../../shared/kernel/catalogue/standardTables';
import type { References } from '../../shared/kernel/federation/entities';
import { toSubgraphSchema, type SubgraphSchema } from '../../shared/kernel/federation/toSubgraphSchema';
import { sharedPilotFields } from '../../shared/kernel/pilots';
import { sharedProjectFields } from '../../shared/kernel/projects';
import type { SectorKey } from '../../shared/kernel/sectorKeys';
import { Classification, classificationOf } from './directory/Classification';
import { Committee, committeeOf } from './directory/Committee';
import { Organization, organizationOf } from './directory/Organization';
import { Region, regionOf } from './directory/Region';
import { sectorStubs, type SectorStubs } from './graph/sectorStubs';
import { findSector } from './graph/sectorQueries';
import { linkTo, StandardLink } from './graph/StandardLink';
import type { ProvinceContext } from './ProvinceContext';
import { findSystem, StandardSystem } from './system/StandardSystem';
import { provinceResolvers } from './provinceResolvers';

export type { ProvinceContext, ProvinceLoaders } from './ProvinceContext';

/** How the types of one sector are found from their keys. */
function sectorReferences({ names: { key, typePrefix } }: SectorStubs): References {
  return {
    [`${typePrefix}Sector`]: (_, { sectorTitles }: ProvinceContext) => findSector(key, sectorTitles),
    [`${typePrefix}Standard`]: ({ id }, { loaders }: ProvinceContext) =>
      loaders.standardsById.load(String(id)),
    [`${typePrefix}Pilot`]: ({ id }, { loaders }: ProvinceContext) => loaders.pilotsById.load(String(id)),
    [`${typePrefix}Project`]: ({ id }, { loaders }: ProvinceContext) => loaders.projectsById.load(String(id)),
  };
}

/** How an entity is found that a plan names by its interface: it may come from the list of any sector. */
const interfaceReferences: References = {
  Sector: ({ key }, { sectorTitles }: ProvinceContext) => findSector(key as SectorKey, sectorTitles),
  Standard: ({ id }, { loaders }: ProvinceContext) => loaders.standardsById.load(String(id)),
  Pilot: ({ id }, { loaders }: ProvinceContext) => loaders.pilotsById.load(String(id)),
  Project: ({ id }, { loaders }: ProvinceContext) => loaders.projectsById.load(String(id)),
};

/** How what sectors name by key is found. */
const directoryReferences: References = {
  StandardLink: ({ code }) => linkTo(String(code)),
  StandardSystem: ({ id }, context: ProvinceContext) => findSystem(String(id), context),
  Region: ({ code }) => regionOf(String(code)),
  Committee: ({ code }) => committeeOf(String(code)),
  Classification: ({ scheme, code }) => classificationOf(scheme as ClassificationScheme, String(code)),
  Organization: ({ creditCode }, { loaders }: ProvinceContext) => organizationOf(String(creditCode), loaders),
};

let built: SubgraphSchema | undefined;

/**
 * The province's subgraph: the one that keys the interfaces, with a stub of each sector's types made from the sectors'
 * names alone. Built once in a process, for it holds nothing of a database.
 */
export function buildProvinceSubgraph(): SubgraphSchema {
  return (built ??= build());
}

function build(): SubgraphSchema {
  const stubs = [...sectorStubs.values()];
  return toSubgraphSchema({
    resolvers: provinceResolvers,
    orphanedTypes: [
      ...stubs.flatMap(({ Sector, Standard, Pilot, Project }) => [Sector, Standard, Pilot, Project]),
      StandardLink,
      StandardSystem,
      Region,
      Committee,
      Classification,
      Organization,
    ],
    sharedFields: {
      Standard: sharedStandardFields(),
      Pilot: sharedPilotFields(),
      Project: sharedProjectFields(),
      Sector: ['name', 'nameZh'],
    },
    references: {
      ...Object.assign({}, ...stubs.map(sectorReferences)),
      ...interfaceReferences,
      ...directoryReferences,
    },
  });
}

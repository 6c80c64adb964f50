import { getMetadataStorage, Query, Resolver, type ClassType } from 'type-graphql';
import { IndexedStandard } from '../catalogue/IndexedStandard';
import { toSubgraphSchema, type SubgraphSchema } from '../federation/toSubgraphSchema';
import { Access } from '../graph/access';
import { StandardLink } from '../graph/referenceKeys';
import { pilotPartsOf, type PilotParts } from '../pilots';
import { projectPartsOf, type ProjectSchemaParts } from '../projects';
import { sectorNamesOf, type SectorNames } from '../sectorKeys';
import type { SectorDefinition } from './defineSector';
import { ownColumnsOf, type OwnColumn } from './ownColumns';
import { projectWritesOf } from './projectWrites';
import type { SectorContext } from './RequestContext';
import { standardWritesOf } from './standardWrites';
import { sectorTypeNamed, type SectorRoot } from './sectorTypes';

/** A sector's subgraph: its contract, and what the rest of the kernel needs to know of it. */
export interface SectorSubgraph extends SubgraphSchema {
  readonly definition: SectorDefinition;
  readonly names: SectorNames;
  readonly ownColumns: readonly OwnColumn[];
  readonly pilots: PilotParts;
  readonly projects: ProjectSchemaParts;
}

/** The fields of a standard that its sector and the provincial index both answer. */
export function sharedStandardFields(): string[] {
  return getMetadataStorage()
    .fields.filter(({ target, name }) => target === IndexedStandard && name !== 'id')
    .map(({ schemaName }) => schemaName);
}

/** Turns a sector's definition into its subgraph. */
export function buildSectorSubgraph(definition: SectorDefinition): SectorSubgraph {
  const names = sectorNamesOf(definition.key);
  const ownColumns = ownColumnsOf(definition.standard);
  const SectorType = sectorTypeNamed(
    names.typePrefix,
    `The sector ${definition.names.en} ${definition.names.zh}.`,
  );
  const pilots = pilotPartsOf(names);
  const projects = projectPartsOf(names);
  const { en: name, zh: nameZh } = definition.names;
  const root = () => Object.assign(new SectorType(), { key: names.key, name, nameZh });

  const subgraph = toSubgraphSchema({
    resolvers: [
      rootQuery(names, definition, SectorType, root),
      standardWritesOf(names, definition.standard, ownColumns),
      projectWritesOf(names, projects.Project, ownColumns),
      ...definition.resolvers,
    ],
    orphanedTypes: [definition.standard, SectorType, StandardLink, pilots.Pilot, projects.Project],
    sharedFields: {
      Standard: sharedStandardFields(),
      Sector: ['name', 'nameZh'],
      ...pilots.sharedFields,
      ...projects.sharedFields,
    },
    guardedByRow: ['Project'],
    owner: names.key,
    references: {
      ...pilots.references,
      ...projects.references,
      [`${names.typePrefix}Standard`]: ({ id }, { standardsById }: SectorContext) =>
        standardsById.load(String(id)),
      [`${names.typePrefix}Sector`]: root,
      StandardLink: ({ code }) => Object.assign(new StandardLink(), { code }),
    },
  });
  return { ...subgraph, definition, names, ownColumns, pilots, projects };
}

function rootQuery(
  { field }: SectorNames,
  { names }: SectorDefinition,
  SectorType: ClassType<SectorRoot>,
  root: () => SectorRoot,
): ClassType {
  @Resolver()
  class RootQuery {
    @Query(() => SectorType, {
      name: field,
      nullable: true,
      description: `The sector ${names.en} ${names.zh}.`,
    })
    @Access(['PUBLIC'])
    sector(): SectorRoot {
      return root();
    }
  }
  return RootQuery;
}

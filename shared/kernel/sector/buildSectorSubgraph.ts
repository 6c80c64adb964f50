import { getMetadataStorage, Query, Resolver, type ClassType } from 'type-graphql';
import { IndexedStandard } from '../catalogue/IndexedStandard';
import { toSubgraphSchema, type SubgraphSchema } from '../federation/toSubgraphSchema';
import { Access } from '../graph/access';
import { StandardLink } from '../graph/referenceKeys';
import { implementationInspections } from '../inspections';
import { pilotPartsOf, type PilotParts } from '../pilots';
import { projectPartsOf, type ProjectSchemaParts } from '../projects';
import {
  registerItemFieldsOf,
  registerListOf,
  RegisterTables,
  registerWriteOf,
  type Register,
} from '../registers';
import { sectorNamesOf, type SectorNames } from '../sectorKeys';
import type { SectorDefinition } from './defineSector';
import { ownColumnsOf, type OwnColumn } from './ownColumns';
import { evaluationWritesOf } from './evaluationWrites';
import { pilotWritesOf } from './pilotWrites';
import { projectWritesOf } from './projectWrites';
import type { SectorContext } from './RequestContext';
import { systemWritesOf } from './systemWrites';
import { standardWritesOf } from './standardWrites';
import { sectorTypeNamed, SectorRoot } from './sectorTypes';

/** The registers that every sector keeps; a sector adds its own. */
const commonRegisters: readonly Register[] = [implementationInspections];

const commonLists = new Map<Register, ClassType>();

/** The field that lists a register; of a common one it is a field of the interface `Sector`, made once for all sectors. */
function listOf(tables: RegisterTables, SectorType: ClassType): ClassType {
  const { register } = tables;
  if (!commonRegisters.includes(register)) return registerListOf(tables, SectorType);
  const made = commonLists.get(register) ?? registerListOf(tables, SectorRoot as unknown as ClassType);
  commonLists.set(register, made);
  return made;
}

/** A sector's subgraph: its contract, and what the rest of the kernel needs to know of it. */
export interface SectorSubgraph extends SubgraphSchema {
  readonly definition: SectorDefinition;
  readonly names: SectorNames;
  readonly ownColumns: readonly OwnColumn[];
  readonly registers: readonly RegisterTables[];
  readonly pilots: PilotParts;
  readonly projects: ProjectSchemaParts;
}

/** The fields of a standard that its sector and the provincial index both answer. */
export function sharedStandardFields(): string[] {
  return getMetadataStorage()
    .fields.filter(({ target, name }) => target === IndexedStandard && name !== 'id')
    .map(({ schemaName }) => schemaName);
}

const built = new WeakMap<SectorDefinition, SectorSubgraph>();

/** Turns a sector's definition into its subgraph; once in a process, for what it makes holds nothing of a database. */
export function buildSectorSubgraph(definition: SectorDefinition): SectorSubgraph {
  const subgraph = built.get(definition) ?? build(definition);
  built.set(definition, subgraph);
  return subgraph;
}

function build(definition: SectorDefinition): SectorSubgraph {
  const names = sectorNamesOf(definition.key);
  const ownColumns = ownColumnsOf(definition.standard);
  const owner = { ...names, sector: names.key, StandardLink };
  const registers = [...commonRegisters, ...definition.registers].map(
    (register) => new RegisterTables(register, owner),
  );
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
      pilotWritesOf(names, pilots.Pilot),
      projectWritesOf(names, projects.Project, ownColumns),
      evaluationWritesOf(names, definition.standard),
      systemWritesOf(names),
      ...registers.flatMap((tables) => [
        listOf(tables, SectorType),
        ...registerItemFieldsOf(tables),
        registerWriteOf(tables),
      ]),
      ...definition.resolvers,
      ...definition.root.map((fieldsOf) => fieldsOf(SectorType)),
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
  return Object.assign(subgraph, { definition, names, ownColumns, registers, pilots, projects });
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

import { Directive, ObjectType, type ClassType } from 'type-graphql';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { PilotRow } from '../../../shared/kernel/pilots';
import type { ProjectRow } from '../../../shared/kernel/projects';
import { sectors, type SectorKey, type SectorNames } from '../../../shared/kernel/sectorKeys';
import { Node } from './Node';
import { ProvincePilot } from './ProvincePilot';
import { ProvinceProject } from './ProvinceProject';
import { ProvinceSector } from './ProvinceSector';
import { ProvinceStandard } from './ProvinceStandard';

/** What the province knows of one sector's own types: their names, and the fields of the index. */
export interface SectorStubs {
  readonly names: SectorNames;
  readonly Sector: ClassType<ProvinceSector>;
  readonly Standard: ClassType<ProvinceStandard>;
  readonly Pilot: ClassType<ProvincePilot>;
  readonly Project: ClassType<ProvinceProject>;
}

/** Makes the stubs of one sector; without one of them the supergraph does not compose. */
function stubsOf(names: SectorNames): SectorStubs {
  const { typePrefix } = names;

  @ObjectType(`${typePrefix}Sector`, { implements: ProvinceSector, simpleResolvers: true })
  @Directive('@key(fields: "key")')
  class Sector extends ProvinceSector {}

  @ObjectType(`${typePrefix}Standard`, { implements: [ProvinceStandard, Node] })
  @Directive('@key(fields: "id")')
  class Standard extends ProvinceStandard {}

  @ObjectType(`${typePrefix}Pilot`, { implements: [ProvincePilot, Node] })
  @Directive('@key(fields: "id")')
  class Pilot extends ProvincePilot {}

  @ObjectType(`${typePrefix}Project`, { implements: [ProvinceProject, Node] })
  @Directive('@key(fields: "id")')
  class Project extends ProvinceProject {}

  return { names, Sector, Standard, Pilot, Project };
}

/** The stubs of every sector of this build, by its key. */
export const sectorStubs: ReadonlyMap<SectorKey, SectorStubs> = new Map(
  sectors.map((names) => [names.key, stubsOf(names)]),
);

function stubsFor(sector: SectorKey): SectorStubs {
  const stubs = sectorStubs.get(sector);
  if (!stubs) throw new Error(`the index has a row of ${sector}, which is no sector of this build`);
  return stubs;
}

/** A row of the index as its sector's type. */
export function showStandard(row: StandardRow): ProvinceStandard {
  return Object.assign(new (stubsFor(row.sector).Standard)(), row);
}

/** A row of the index of pilots as its sector's type. */
export function showPilot(row: PilotRow): ProvincePilot {
  return Object.assign(new (stubsFor(row.sector).Pilot)(), row);
}

/** A row of the index of projects as its sector's type. */
export function showProject(row: ProjectRow): ProvinceProject {
  return Object.assign(new (stubsFor(row.sector).Project)(), row);
}

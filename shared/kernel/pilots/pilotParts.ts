import { Directive, getMetadataStorage, ObjectType, type ClassType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { References } from '../federation/entities';
import type { SectorNames } from '../sectorKeys';
import { IndexedPilot } from './IndexedPilot';
import { pilotConnectionOver } from './pilotConnection';
import type { PilotContext } from './PilotContext';
import { PilotRecord } from './PilotRecord';
import type { PilotRow } from './pilotRows';
import { pilotPartTables } from './pilotTables';

/** The list types of pilots in every sector's subgraph. */
export const pilotConnections = pilotConnectionOver(PilotRecord);

/** The fields of a pilot that its sector and the provincial index both answer. */
export function sharedPilotFields(): string[] {
  return getMetadataStorage()
    .fields.filter(({ target, name }) => target === IndexedPilot && name !== 'id')
    .map(({ schemaName }) => schemaName);
}

/** What pilots add to one sector's subgraph. */
export interface PilotParts {
  /** Its own type and table of pilots, e.g. `EcologyPilot`. */
  readonly Pilot: ClassType<PilotRecord>;
  readonly show: (row: PilotRow) => PilotRecord;
  /** Entities of its database. */
  readonly tables: readonly ClassType[];
  readonly references: References;
  readonly sharedFields: { readonly Pilot: readonly string[] };
}

/** Makes the pilot parts of the sector with these names. */
export function pilotPartsOf({ typePrefix }: SectorNames): PilotParts {
  const typeName = `${typePrefix}Pilot`;

  @ObjectType(typeName, { implements: PilotRecord, description: 'A pilot of this sector 试点示范项目.' })
  @Directive('@key(fields: "id")')
  @Entity('pilot')
  class OnePilot extends PilotRecord {}

  return {
    Pilot: OnePilot,
    show: (row) => Object.assign(new OnePilot(), row),
    tables: [OnePilot, ...pilotPartTables],
    references: { [typeName]: ({ id }, { pilots }: PilotContext) => pilots.byId.load(String(id)) },
    sharedFields: { Pilot: sharedPilotFields() },
  };
}

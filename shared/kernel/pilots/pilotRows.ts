import type { SectorKey } from '../sectorKeys';
import { parseId } from '../ids';
import type { IndexedPilot } from './IndexedPilot';
import type { StoredPilot } from './PilotFacts';

/** One row of the table `pilot`. */
export type PilotRow = Pick<IndexedPilot, (typeof pilotColumns)[number]>;

/** The columns of `pilot` in every database. */
export const pilotColumns = [
  'serial',
  'id',
  'title',
  'sector',
  'level',
  'stage',
  'regionCode',
  'creditCode',
  'organizationName',
  'appliedOn',
  'acceptedOn',
  'due',
  'source',
  'provenance',
  'version',
] as const satisfies readonly (keyof IndexedPilot)[];

/** A pilot as its row. */
export function pilotRow(sector: SectorKey, pilot: StoredPilot, serial: number): PilotRow {
  return {
    serial,
    id: pilot.id,
    title: pilot.title,
    sector,
    level: pilot.level,
    stage: pilot.stage,
    regionCode: pilot.region,
    creditCode: pilot.organization?.creditCode ?? null,
    organizationName: pilot.organization?.name ?? null,
    appliedOn: pilot.appliedOn,
    acceptedOn: pilot.acceptedOn,
    due: pilot.due,
    source: pilot.source,
    provenance: pilot.provenance,
    version: pilot.version,
  };
}

/** A pilot put together again from its row and the numbers of its standards, in order. */
export function pilotOfRow(row: PilotRow, standards: readonly string[]): StoredPilot {
  return {
    id: row.id,
    version: row.version,
    key: parseId(row.id)?.key ?? row.id,
    title: row.title,
    level: row.level,
    stage: row.stage,
    region: row.regionCode,
    organization:
      row.organizationName === null ? null : { name: row.organizationName, creditCode: row.creditCode },
    appliedOn: row.appliedOn,
    acceptedOn: row.acceptedOn,
    due: row.due,
    standards,
    source: row.source,
    provenance: row.provenance,
  };
}

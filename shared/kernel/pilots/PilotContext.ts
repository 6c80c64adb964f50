import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { StandardLink } from '../graph/referenceKeys';
import { isOneOf } from '../listing/Condition';
import type { IndexedPilot } from './IndexedPilot';
import type { PilotRow } from './pilotRows';
import type { PilotStore } from './PilotStore';

/** What resolvers of pilots need of a request; each loader asks one statement for all its keys. */
export interface PilotAccess<Pilot extends IndexedPilot> {
  /** A row as the subgraph's own type. */
  readonly show: (row: PilotRow) => Pilot;
  readonly byId: DataLoader<string, Pilot | null>;
  /** The standards a pilot applies, by its serial. */
  readonly standards: DataLoader<number, StandardLink[]>;
}

/** The part of a request's context that pilots rely on. */
export interface PilotContext {
  readonly pilots: PilotAccess<IndexedPilot>;
}

/** The access to pilots of one request. */
export function createPilotAccess<Pilot extends IndexedPilot>(
  database: Database,
  store: PilotStore,
  show: (row: PilotRow) => Pilot,
): PilotAccess<Pilot> {
  return {
    show,
    byId: new DataLoader(async (ids: readonly string[]) => {
      const which = isOneOf('id', ids);
      const rows = (await database.reader.query(`SELECT * FROM pilot WHERE ${which.sql}`, [
        ...which.values,
      ])) as PilotRow[];
      const byId = new Map(rows.map((row) => [row.id, show(row)]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    standards: new DataLoader(async (serials: readonly number[]) => {
      const codes = await store.standardsOf(database.reader, serials);
      const linksOf = (serial: number) =>
        (codes.get(serial) ?? []).map((code) => Object.assign(new StandardLink(), { code }));
      return serials.map(linksOf);
    }),
  };
}

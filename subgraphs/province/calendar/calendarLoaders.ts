import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { ProvinceStandard } from '../graph/ProvinceStandard';
import { showStandard } from '../graph/sectorStubs';
import { readCitingStandards } from './CitingStandard';
import { reviewSituations, type PlacedSituation } from './reviewSituations';

/** Loaders of what a page of the review calendar shows, a fixed number of statements for all its rows. */
export interface CalendarLoaders {
  readonly standardsBySerial: DataLoader<number, ProvinceStandard | null>;
  /** By the serial of the standard. */
  readonly reviewSituations: DataLoader<number, PlacedSituation | null>;
}

/** Finds standards by their serials. */
export function standardBySerialLoader(database: Database): CalendarLoaders['standardsBySerial'] {
  return new DataLoader(async (serials: readonly number[]) => {
    const which = isOneOf('serial', serials);
    const rows = (await database.reader.query(`SELECT * FROM standard WHERE ${which.sql}`, [
      ...which.values,
    ])) as StandardRow[];
    const bySerial = new Map(rows.map((row) => [row.serial, showStandard(row)]));
    return serials.map((serial) => bySerial.get(serial) ?? null);
  });
}

/** Finds what makes standards due for review, by their serials. */
export function situationLoader(database: Database): CalendarLoaders['reviewSituations'] {
  return new DataLoader(async (serials: readonly number[]) => {
    const standards = await readCitingStandards(database.reader, serials);
    const found = await reviewSituations(database.reader, standards);
    const bySerial = new Map(found.map((situation) => [situation.serial, situation]));
    return serials.map((serial) => bySerial.get(serial) ?? null);
  });
}

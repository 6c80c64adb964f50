import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import { LAST_DAY } from '../../../shared/kernel/calendar/calendarDays';
import type { ReviewSpan } from '../../../shared/kernel/calendar/reviewSpans';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { allOf, isOneOf } from '../../../shared/kernel/listing/Condition';
import { rowSources } from '../../../shared/kernel/listing/rowSources';
import type { ProvinceStandard } from '../graph/ProvinceStandard';
import { showStandard } from '../graph/sectorStubs';
import { readCalendarStandards } from './CalendarStandard';
import { spansOf } from './calendarRows';
import type { CalendarMoment } from './calendarMoment';
import { editionsNamed } from './citedNames';
import { proposalsOf } from './knownProposals';

/** Loaders of what a page of the review calendar shows, a fixed number of statements for all its rows. */
export interface CalendarLoaders {
  readonly standardsBySerial: DataLoader<number, ProvinceStandard | null>;
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

/** A standard of a calendar; with its global id where it may be there no longer. */
export interface CalendarKey {
  readonly serial: number;
  readonly standardId?: string;
}

const loaderOf = <Value>(read: (keys: readonly CalendarKey[]) => Promise<ReadonlyMap<number, Value>>) =>
  new DataLoader<CalendarKey, Value | null, number>(
    async (keys) => {
      const found = await read(keys);
      return keys.map(({ serial }) => found.get(serial) ?? null);
    },
    { cacheKeyFn: ({ serial }) => serial },
  );

/** The global ids of standards: one statement, where the serials alone are known of any. */
async function idsOf({ reader }: Database, keys: readonly CalendarKey[]): Promise<Map<string, number>> {
  const ids = new Map(keys.flatMap(({ standardId, serial }) => (standardId ? [[standardId, serial]] : [])));
  const serials = keys.flatMap(({ standardId, serial }) => (standardId ? [] : [serial]));
  if (serials.length === 0) return ids;
  const which = isOneOf('serial', serials);
  const rows = (await reader.query(`SELECT id, serial FROM standard WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly id: string; readonly serial: number }[];
  for (const { id, serial } of rows) ids.set(id, serial);
  return ids;
}

/** Standards as they were known at a moment, ISO 8601: three statements at most for all of a request. */
export function standardsKnownAt(
  database: Database,
  instant: string,
): DataLoader<CalendarKey, ProvinceStandard | null, number> {
  return loaderOf(async (keys) => {
    const ids = await idsOf(database, keys);
    const found = new Map<number, ProvinceStandard>();
    for (const source of rowSources('standard', instant)) {
      const which = allOf([isOneOf('s.id', [...ids.keys()]), ...source.meant('s')]);
      const rows = (await database.reader.query(`SELECT s.* FROM ${source.table} s WHERE ${which.sql}`, [
        ...which.values,
      ])) as StandardRow[];
      for (const row of rows) found.set(ids.get(row.id) ?? row.serial, showStandard(row));
    }
    return found;
  });
}

/** Why standards are due on a day, or at all, by what is known now or was at a moment: four statements for each place. */
export function spanLoader(
  database: Database,
  { asOf, knownAt }: CalendarMoment,
): DataLoader<CalendarKey, ReviewSpan | null, number> {
  const { reader } = database;
  const isMeant = ({ onFrom, onTo }: ReviewSpan) =>
    asOf === null ? onTo === LAST_DAY : onFrom <= asOf && asOf < onTo;
  return loaderOf(async (keys) => {
    const sources = rowSources('standard', knownAt);
    const isById = knownAt !== null;
    const ids = isById ? await idsOf(database, keys) : new Map<string, number>();
    const states = isById
      ? await readCalendarStandards(reader, 'id', [...ids.keys()], sources)
      : await readCalendarStandards(
          reader,
          'serial',
          keys.map(({ serial }) => serial),
          sources,
        );
    const names = new Map(states.flatMap(({ cites }) => cites.map((name) => [name.code, name])));
    const editions = await editionsNamed(reader, [...names.values()], sources);
    const codes = states.map(({ code }) => code);
    const proposals = await proposalsOf(reader, codes, rowSources('review_proposal', knownAt));
    const spans = states.map((state) => {
      const all = spansOf(state, { editions, proposals: proposals.get(state.code) ?? [] });
      return [ids.get(state.id) ?? state.serial, all.find(isMeant)] as const;
    });
    return new Map(spans.flatMap(([serial, span]) => (span ? [[serial, span] as const] : [])));
  });
}

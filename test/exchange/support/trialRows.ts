import { Headings, readFacts, standardColumns, type RawRow } from '../../../shared/exchange';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { trialLookups } from './trialLookups';

/** What reading the rows of a new file needs; the day is 1 January 2026. */
export const newFile = () => ({
  lookups: trialLookups,
  headings: new Headings(standardColumns),
  today: '2026-01-01',
});

/** Reads a row that has a number and a title and what a case adds to them. */
export function readRow(cells: Record<string, unknown>, row: Partial<RawRow> = {}) {
  const needed = { code: 'DB32/T 3920-2020', title: '标准' };
  return readFacts({ line: 7, tabular: false, cells: { ...needed, ...cells }, ...row }, newFile());
}

/** The facts of a row that must be taken. */
export function factsOfRow(cells: Record<string, unknown>, row: Partial<RawRow> = {}): StandardFacts {
  const reading = readRow(cells, row);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.facts;
}

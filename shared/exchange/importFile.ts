import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { CatalogueWriter } from './CatalogueWriter';
import { standardColumns } from './columns';
import { Headings } from './Headings';
import type { ImportReport } from './ImportReport';
import type { ImportTally } from './ImportTally';
import { importRows, type RowImportOptions } from './importRows';
import type { RawRow } from './RawRow';
import { readFacts, type ReadingContext } from './readFacts';
import type { RowPlacing } from './RowPlacing';
import { assignSector } from './sectors/assignSector';

export interface ImportOptions extends RowImportOptions {
  readonly writer: CatalogueWriter;
}

/** Facts are built with their keys in one order; only those of a sector's own come as the row has them. */
function saidOf(sector: SectorKey, facts: StandardFacts): string {
  const own = Object.keys(facts.own);
  const ordered = own.length > 1 ? { ...facts, own: Object.entries(facts.own).sort() } : facts;
  return JSON.stringify([sector, ordered]);
}

function takeRow(
  row: RawRow,
  context: ReadingContext,
  tally: ImportTally,
  placing: RowPlacing<StandardFacts>,
): void {
  const reading = readFacts(row, context);
  if ('problems' in reading) {
    tally.refuse(reading.number, reading.problems);
    tally.warn(reading.number, reading.warnings);
    return;
  }
  const { facts, sector: named, warnings } = reading;
  tally.warn(facts.code, warnings);
  const placed = { line: row.line, number: facts.code, facts, said: (key: SectorKey) => saidOf(key, facts) };
  if (!placing.agrees(placed, named)) return;
  const sector = placing.given ?? named ?? assignSector(facts)?.sector;
  if (sector) placing.place(sector, placed, 'code');
  else tally.leaveUnassigned(row.line, facts);
}

/**
 * Brings the standards of a file into the catalogues of their sectors, row by row: a row is written whole, or refused
 * and reported with everything that is wrong with it. Doing it again changes nothing; doing it again after it was cut
 * off ends in the same state.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read
 */
export function importFile({ writer, ...options }: ImportOptions): Promise<ImportReport> {
  const { lookups, today, dryRun = false } = options;
  return importRows<StandardFacts>(options, {
    columns: standardColumns,
    outcomes: (sector, batch) => (dryRun ? writer.check(sector, batch) : writer.write(sector, batch)),
    taker: (tally, placing) => {
      const context = { lookups, headings: new Headings(standardColumns), today };
      return (row) => takeRow(row, context, tally, placing);
    },
  });
}

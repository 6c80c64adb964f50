import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { ColumnSet } from './ColumnSet';
import { Headings } from './Headings';
import type { ImportReport } from './ImportReport';
import type { ImportTally } from './ImportTally';
import { importRows, type RowImportOptions } from './importRows';
import type { RawRow, RowProblem } from './RawRow';
import type { RecordForm } from './RecordForm';
import type { RecordRegisters } from './RecordRegisters';
import type { ReferenceLookups } from './ReferenceLookups';
import type { RowPlacing } from './RowPlacing';
import { noSector } from './sectorRefusals';

/** What reading the records of one file needs to know. */
export interface RecordReadingContext<Key extends string> {
  readonly lookups: ReferenceLookups;
  readonly headings: Headings<Key>;
  readonly today: PlainDate;
}

/** A row that is a record, or all that is wrong with it. */
export type RecordReading<Facts> = {
  /** What names it within its sector, as far as that could be read. */
  readonly number: string | null;
  readonly warnings: readonly RowProblem[];
} & (
  | { readonly facts: Facts; readonly sector: SectorKey | undefined }
  | { readonly problems: readonly RowProblem[] }
);

/** A kind of record that travels between registers and files: each is told whole, by the rules that writes follow. */
export interface RecordKind<Facts, Row> {
  /** As `--kind` names it, e.g. `pilot`. */
  readonly name: string;
  readonly columns: ColumnSet<string>;
  /** The column that names a record within its sector. */
  readonly numberColumn: string;
  read(row: RawRow, context: RecordReadingContext<string>): RecordReading<Facts>;
  /** Tells the records of one sector apart within a file; by their numbers when absent. */
  nameOf?(facts: Facts): string;
  readonly form: RecordForm<Row>;
}

/** Where records come from, or go to. */
export interface RecordImportOptions<Facts> extends RowImportOptions {
  readonly registers: Omit<RecordRegisters<Facts, unknown>, 'all'>;
}

function takeReading<Facts>(
  line: number,
  { number, warnings, ...reading }: RecordReading<Facts>,
  { numberColumn, nameOf }: Pick<RecordKind<Facts, unknown>, 'numberColumn' | 'nameOf'>,
  tally: ImportTally,
  placing: RowPlacing<Facts>,
): void {
  tally.warn(number, warnings);
  if ('problems' in reading) return tally.refuse(number, reading.problems);
  const { facts, sector: named } = reading;
  const said = (sector: SectorKey) => JSON.stringify([sector, facts]);
  const placed = { line, number: number ?? '', facts, said, name: nameOf?.(facts) ?? number ?? '' };
  if (!placing.agrees(placed, named)) return;
  const sector = placing.given ?? named;
  if (sector) placing.place(sector, placed, numberColumn);
  else tally.refuse(number, [noSector(line)]);
}

/**
 * Brings the records of a file into the registers of their sectors: each is taken whole, as the rules allow that writes
 * follow, or refused. Doing it again changes nothing.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read
 */
export function importRecords<Facts>(
  kind: RecordKind<Facts, unknown>,
  { registers, ...options }: RecordImportOptions<Facts>,
): Promise<ImportReport> {
  const { lookups, today, dryRun = false } = options;
  return importRows<Facts>(options, {
    columns: kind.columns,
    outcomes: (sector, batch) =>
      dryRun ? registers.check(sector, batch, today) : registers.write(sector, batch, today),
    taker: (tally, placing) => {
      const context = { lookups, headings: new Headings(kind.columns), today };
      return (row) => takeReading(row.line, kind.read(row, context), kind, tally, placing);
    },
  });
}

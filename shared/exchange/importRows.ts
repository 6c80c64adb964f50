import type { SectorKey } from '../kernel/sectorKeys';
import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import type { WriteOutcome } from './CatalogueWriter';
import type { ColumnSet } from './ColumnSet';
import type { ImportReport, ReportSink } from './ImportReport';
import { ImportTally } from './ImportTally';
import { openRows, type FileFormat } from './openRows';
import type { FileRow, RawRow } from './RawRow';
import type { ReferenceLookups } from './ReferenceLookups';
import { RowPlacing } from './RowPlacing';
import { SectorBatches } from './SectorBatches';

/** How far an import has come. */
export interface ImportProgress {
  readonly read: number;
  /** Part of the file that has been read, 0 to 1. */
  readonly share: number;
}

/** What every import needs to know, whatever the rows are. */
export interface RowImportOptions {
  readonly file: string;
  readonly lookups: ReferenceLookups;
  /** The day on which what the rows say is judged. */
  readonly today: PlainDate;
  /** Sector of all rows, instead of what the rows or rules would say; a row that names another one is refused. */
  readonly sector?: SectorKey;
  /** Finds out every outcome without writing. */
  readonly dryRun?: boolean;
  readonly report?: ReportSink;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Records written at once. */
  readonly batchSize?: number;
}

/** What differs between the kinds of record that a file may bring. */
export interface RowKind<Facts> {
  readonly columns: ColumnSet<string>;
  /** Writes a batch, or finds out what would become of it. @returns an outcome for each, in order */
  outcomes(sector: SectorKey, batch: readonly Facts[]): Promise<readonly WriteOutcome[]>;
  /** Reads one row after the other and takes it to where it belongs. */
  taker(tally: ImportTally, placing: RowPlacing<Facts>): (row: RawRow) => void;
}

/** A multiple of what SQLite takes in one statement. Each batch is a transaction of the sector and one of the province. */
const USUAL_BATCH = 1024;
const ROWS_BETWEEN_PROGRESS = 250;

function refuseBroken(
  tally: ImportTally,
  { line, text, broken }: Extract<FileRow, { broken: string }>,
): void {
  tally.refuse(null, [{ line, field: 'row', value: text, code: 'BAD_USER_INPUT', reason: broken }]);
}

/** What is done with the rows of a file; a promise is waited for before the next row is read. */
type TakeRow = (row: RawRow) => Promise<void> | undefined;

/**
 * Reads a file row by row, refuses the rows that are broken, and shows how far it has come.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read
 */
export async function eachRow(
  { file, onProgress }: Pick<RowImportOptions, 'file' | 'onProgress'>,
  columns: ColumnSet<string>,
  tally: ImportTally,
  take: TakeRow,
): Promise<FileFormat> {
  const opened = await openRows(file, undefined, columns);
  const progress = () => onProgress?.({ read: tally.read, share: opened.share() });
  for await (const row of opened.rows) {
    tally.countRead();
    if ('broken' in row) refuseBroken(tally, row);
    else {
      const taken = take(row);
      // Reading a row must not cost a promise.
      if (taken) await taken;
    }
    if (tally.read % ROWS_BETWEEN_PROGRESS === 0) progress();
  }
  progress();
  return opened.format;
}

/**
 * Brings the records of a file to their sectors, row by row, holding no more of them than the batches do.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read
 */
export async function importRows<Facts>(
  { sector, report, dryRun = false, batchSize = USUAL_BATCH, ...options }: RowImportOptions,
  kind: RowKind<Facts>,
): Promise<ImportReport> {
  const tally = new ImportTally(report);
  const batches = new SectorBatches<Facts>(kind.outcomes.bind(kind), tally, batchSize);
  const take = kind.taker(tally, new RowPlacing(sector, tally, batches));
  try {
    const format = await eachRow(options, kind.columns, tally, (row) => {
      take(row);
      return batches.areCrowded ? batches.room() : undefined;
    });
    await batches.flushAll();
    return tally.report(format, dryRun);
  } finally {
    await batches.standStill();
  }
}

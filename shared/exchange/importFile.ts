import type { PlainDate, StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { CatalogueWriter } from './CatalogueWriter';
import { Headings } from './Headings';
import { ImportTally } from './ImportTally';
import type { ImportReport, ReportSink } from './ImportReport';
import { openRows } from './openRows';
import type { FileRow } from './RawRow';
import { readFacts, type ReadingContext } from './readFacts';
import type { ReferenceLookups } from './ReferenceLookups';
import { Repetitions } from './Repetitions';
import { SectorBatches } from './SectorBatches';
import { assignSector } from './sectors/assignSector';

/** How far an import has come. */
export interface ImportProgress {
  readonly read: number;
  /** Part of the file that has been read, 0 to 1. */
  readonly share: number;
}

export interface ImportOptions {
  readonly file: string;
  readonly writer: CatalogueWriter;
  readonly lookups: ReferenceLookups;
  /** The day on which statuses are compared with dates. */
  readonly today: PlainDate;
  /** Sector of all rows, instead of what the rules would assign; a row that names another one is refused. */
  readonly sector?: SectorKey;
  /** Finds out every outcome without writing. */
  readonly dryRun?: boolean;
  readonly report?: ReportSink;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Standards written at once. */
  readonly batchSize?: number;
}

const USUAL_BATCH = 500;
const ROWS_BETWEEN_PROGRESS = 250;

/** Takes one row after another to where it belongs. */
class RowImport {
  private readonly repetitions = new Repetitions();
  private readonly context: ReadingContext;

  constructor(
    private readonly options: ImportOptions,
    private readonly tally: ImportTally,
    private readonly batches: SectorBatches,
  ) {
    this.context = { lookups: options.lookups, headings: new Headings(), today: options.today };
  }

  take(row: FileRow): void {
    this.tally.countRead();
    if ('broken' in row) {
      const { line, text, broken } = row;
      this.tally.refuse(null, [{ line, field: 'row', value: text, code: 'BAD_USER_INPUT', reason: broken }]);
      return;
    }
    const reading = readFacts(row, this.context);
    if ('problems' in reading) {
      this.tally.refuse(reading.number, reading.problems);
      this.tally.warn(reading.number, reading.warnings);
      return;
    }
    this.tally.warn(reading.facts.code, reading.warnings);
    this.place(row.line, reading.facts, reading.sector);
  }

  private place(line: number, facts: StandardFacts, named: SectorKey | undefined): void {
    const given = this.options.sector;
    if (given && named && given !== named) {
      const reason = `the import is for ${given}, the row names ${named}`;
      this.tally.refuse(facts.code, [
        { line, field: 'sector', value: named, code: 'BAD_USER_INPUT', reason },
      ]);
      return;
    }
    const sector = given ?? named ?? assignSector(facts)?.sector;
    if (!sector) {
      this.tally.leaveUnassigned(line, facts);
      return;
    }
    const first = this.repetitions.note(line, sector, facts);
    if (first && !first.same) {
      const reason = `line ${first.line} of the file gives this number to another record`;
      this.tally.refuse(facts.code, [
        { line, field: 'code', value: facts.code, code: 'DUPLICATE_CODE', reason },
      ]);
      return;
    }
    this.batches.add(sector, { line, facts, repeats: first !== undefined });
  }
}

/**
 * Brings the standards of a file into the catalogues of their sectors, row by row: a row is written whole, or refused
 * and reported with everything that is wrong with it. Doing it again changes nothing; doing it again after it was cut
 * off ends in the same state.
 * @throws BAD_USER_INPUT when the file as a whole cannot be read
 */
export async function importFile(options: ImportOptions): Promise<ImportReport> {
  const { file, writer, dryRun = false, batchSize = USUAL_BATCH } = options;
  const opened = await openRows(file);
  const tally = new ImportTally(options.report);
  const outcomes = dryRun ? writer.check.bind(writer) : writer.write.bind(writer);
  const batches = new SectorBatches(outcomes, tally, batchSize);
  const rows = new RowImport(options, tally, batches);
  const progress = () => options.onProgress?.({ read: tally.read, share: opened.share() });
  try {
    for await (const row of opened.rows) {
      rows.take(row);
      if (batches.areFull) await batches.flushFull();
      if (tally.read % ROWS_BETWEEN_PROGRESS === 0) progress();
    }
    await batches.flushAll();
  } finally {
    await batches.standStill();
  }
  progress();
  return tally.report(opened.format, dryRun);
}

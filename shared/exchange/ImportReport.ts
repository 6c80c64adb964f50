import type { SectorKey } from '../kernel/sectorKeys';
import type { FileFormat } from './openRows';
import type { RowProblem } from './RawRow';

/** How the rows of a file ended. */
export interface RowCounts {
  registered: number;
  updated: number;
  unchanged: number;
  /** Rows that name no sector and that no rule covers. */
  unassigned: number;
  refused: number;
}

/** What came of an import. `read` is the sum of the other counts. */
export interface ImportReport extends Readonly<RowCounts> {
  readonly format: FileFormat;
  /** Whether only the outcomes were found out and nothing was written. */
  readonly dryRun: boolean;
  /** Rows with content; headings and blank lines are not counted. */
  readonly read: number;
  readonly warnings: number;
  /** Rows registered, updated or unchanged, by sector. */
  readonly bySector: Readonly<Record<SectorKey, number>>;
  readonly unknownColumns: readonly string[];
}

/** One line of the report file. A refused row has one line, however much is wrong with it. */
export interface ReportLine {
  readonly kind: 'refused' | 'unassigned' | 'warning';
  readonly line: number;
  /** Number of the standard, as far as it could be read. */
  readonly number: string | null;
  readonly field: string;
  readonly value: unknown;
  /** Of a refusal an error code of the product, else what kind of oddity it is. */
  readonly code: RowProblem['code'] | 'UNASSIGNED';
  readonly reason: string;
  /** What else is wrong with the row. */
  readonly others?: readonly Omit<RowProblem, 'line'>[];
}

/** Takes the lines of a report as they come. */
export interface ReportSink {
  add(line: ReportLine): void;
}

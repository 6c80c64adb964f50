import type { StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { WriteOutcome } from './CatalogueWriter';
import type { ImportReport, ReportLine, ReportSink, RowCounts } from './ImportReport';
import type { FileFormat } from './openRows';
import type { RowProblem } from './RawRow';

const countOf: Readonly<Record<Extract<WriteOutcome, string>, keyof RowCounts>> = {
  REGISTERED: 'registered',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
};

const withoutLine = ({ field, value, code, reason }: RowProblem) => ({ field, value, code, reason });

/** A row that was read: where it stands, and the number of what it tells. */
export interface NumberedRow {
  readonly line: number;
  readonly number: string;
}

/** Counts how rows end, and tells the report of those that were not simply taken. */
export class ImportTally {
  read = 0;
  private readonly counts: RowCounts = { registered: 0, updated: 0, unchanged: 0, unassigned: 0, refused: 0 };
  private readonly bySector = new Map<SectorKey, number>();
  private readonly unknownColumns: string[] = [];
  private warnings = 0;

  constructor(private readonly sink?: ReportSink) {}

  countRead(): void {
    this.read += 1;
  }

  refuse(number: string | null, problems: readonly RowProblem[]): void {
    const [first, ...others] = problems;
    if (!first) return;
    this.counts.refused += 1;
    const line: ReportLine = { kind: 'refused', line: first.line, number, ...withoutLine(first) };
    this.sink?.add(others.length > 0 ? { ...line, others: others.map(withoutLine) } : line);
  }

  leaveUnassigned(line: number, facts: StandardFacts): void {
    this.counts.unassigned += 1;
    const classes = [...facts.ccs, ...facts.ics].join(', ') || 'no class';
    const reason = `no rule assigns ${facts.code} with ${classes} to a sector: name it in the column sector 所属领域`;
    this.sink?.add({
      kind: 'unassigned',
      line,
      number: facts.code,
      field: 'sector',
      value: null,
      code: 'UNASSIGNED',
      reason,
    });
  }

  warn(number: string | null, warnings: readonly RowProblem[]): void {
    for (const warning of warnings) {
      this.warnings += 1;
      if (warning.code === 'UNKNOWN_COLUMN') this.unknownColumns.push(warning.field);
      this.sink?.add({ kind: 'warning', line: warning.line, number, ...withoutLine(warning) });
    }
  }

  settle(sector: SectorKey, { line, number }: NumberedRow, outcome: WriteOutcome): void {
    if (typeof outcome !== 'string') {
      const { others = [], ...first } = outcome;
      this.refuse(
        number,
        [first, ...others].map((problem) => ({ line, ...problem })),
      );
      return;
    }
    this.counts[countOf[outcome]] += 1;
    this.bySector.set(sector, (this.bySector.get(sector) ?? 0) + 1);
  }

  report(format: FileFormat, dryRun: boolean): ImportReport {
    const { read, counts, warnings, unknownColumns } = this;
    return {
      format,
      dryRun,
      read,
      ...counts,
      warnings,
      unknownColumns,
      bySector: Object.fromEntries(this.bySector),
    };
  }
}

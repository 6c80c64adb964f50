import {
  importFile,
  type CatalogueWriter,
  type ImportOptions,
  type ImportReport,
  type ReportLine,
} from '../../../shared/exchange';
import { trialLookups } from './trialLookups';

/** Imports a file and gathers what the report says. */
export async function importing(file: string, writer: CatalogueWriter, more: Partial<ImportOptions> = {}) {
  const lines: ReportLine[] = [];
  const options = {
    file,
    writer,
    lookups: trialLookups,
    today: '2026-01-01',
    report: { add: (line: ReportLine) => lines.push(line) },
  };
  return { report: await importFile({ ...options, ...more }), lines };
}

/** The rows that came to an end, of whatever kind. */
export const sum = ({ registered, updated, unchanged, unassigned, refused }: ImportReport) =>
  registered + updated + unchanged + unassigned + refused;

import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { badField } from '../errors';
import {
  ReportFile,
  type ImportProgress,
  type ImportReport,
  travellingKinds,
  type OpenCatalogues,
} from '../exchange';
import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import { todayIn } from '../kernel/sector/today';
import { explainFailure } from './explainFailure';
import { kindNamed } from './kindNamed';
import { ProgressBar, type Terminal } from './ProgressBar';

const USAGE = `Usage: npm run import -- FILE [--kind KIND] [--sector ecology] [--dry-run] [--report FILE]
Reads records from FILE (JSONL, CSV or XLSX; told by its content) into the catalogues and registers of their sectors.
  --kind     standard, which is usual, pilot, project, evaluation, system, or a register of a sector by its
             name, such as energyLimits. A standard, a row of a register or a draft of a system that differs
             takes what FILE says; what else is there already stays as it is. Rows name only what is there:
             standards come first, then pilots and projects, then what names them
  --sector   sector of all rows; otherwise a row's own column decides, then the assignment rules
  --dry-run  finds out what would become of every row, and writes nothing
  --report   where refused and unassigned rows and warnings go, one JSON object a line;
             otherwise next to FILE, or in the working directory where that cannot be written
Running it again changes nothing. Exit status: 0 when the file was read to its end, even if rows were
refused; 1 when the file as a whole could not be read.`;

/** Where the report goes when nobody says. */
async function usualReport(file: string): Promise<string> {
  const name = `${basename(file)}.report.jsonl`;
  const besideFile = resolve(dirname(file), name);
  return access(dirname(besideFile), constants.W_OK).then(
    () => besideFile,
    () => resolve(name),
  );
}

async function openReport(file: string, chosen: string | undefined): Promise<ReportFile> {
  const path = chosen ?? (await usualReport(file));
  if (resolve(path) === resolve(file)) throw badField('--report', path, 'is the file to be imported');
  return ReportFile.create(path);
}

const figure = (count: number) => count.toLocaleString('en');

function summary(report: ImportReport, reportPath: string): string {
  const { registered, updated, unchanged, unassigned, refused, bySector } = report;
  const rows = Object.entries({ registered, updated, unchanged, unassigned, refused, ...bySector });
  return [
    `${figure(report.read)} rows read from ${report.format}${report.dryRun ? '; nothing was written' : ''}`,
    ...rows.map(
      ([name, count]) => `  ${name.toLowerCase().replace('_', ' ').padEnd(18)}${figure(count).padStart(9)}`,
    ),
    `${figure(report.warnings)} warnings; details in ${reportPath}`,
  ].join('\n');
}

/** What an import needs of the world around it. */
export interface ImportSurroundings {
  open(): Promise<OpenCatalogues>;
  readonly terminal: Terminal;
  readonly today: PlainDate;
}

/**
 * Imports the file that the arguments name, showing progress, and returns the summary to print.
 * @throws BAD_USER_INPUT when an argument is wrong or the file as a whole cannot be read
 */
export async function runImport(
  args: string[],
  { open, terminal, today }: ImportSurroundings,
): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      sector: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...surplus] = positionals;
  if (values.help || file === undefined) return USAGE;
  if (surplus.length > 0) throw badField('FILE', surplus[0], 'one file is imported at a time');

  const catalogues = await open();
  try {
    const kind = kindNamed(travellingKinds(catalogues), values.kind);
    const sector = values.sector === undefined ? undefined : catalogues.lookups.sectors.named(values.sector);
    if (values.sector !== undefined && !sector)
      throw badField('--sector', values.sector, 'no sector is called this');
    const report = await openReport(file, values.report);
    const bar = new ProgressBar(terminal);
    const onProgress = ({ share, read }: ImportProgress) => bar.show(share, `${figure(read)} rows`);
    const options = {
      file,
      lookups: catalogues.lookups,
      today,
      dryRun: values['dry-run'],
      report,
      onProgress,
      ...(sector !== undefined && { sector }),
    };
    const result = await kind
      .import(options)
      .finally(() => bar.end())
      .catch(async (error: unknown) => {
        await report.abandon();
        throw error;
      });
    await report.close();
    return summary(result, report.path);
  } finally {
    await catalogues.close();
  }
}

/** Imports a file of standards; see the usage text. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  const { openCatalogues } = await import('./openCatalogues.js');
  const open = () => openCatalogues(process.env);
  const today = todayIn(() => new Date());
  try {
    console.log(await runImport(args, { open, terminal: process.stderr, today }));
  } catch (error) {
    explainFailure(error);
  }
}

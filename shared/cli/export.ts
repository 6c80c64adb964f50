import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { badField } from '../errors';
import {
  exportFile,
  exportTo,
  fileFormats,
  type ExchangeRow,
  type FileFormat,
  type OpenCatalogues,
} from '../exchange';
import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import { todayIn } from '../kernel/sector/today';
import { explainFailure } from './explainFailure';

const USAGE = `Usage: npm run export -- [--sector ecology] [--format jsonl|csv|xlsx] [--out FILE]
Writes the standards of one sector, or of all, with the columns that import reads.
  --format   by default the one that FILE's extension says, else jsonl
  --out      by default standards.<format> or <sector>.<format>; - writes to standard output`;

function formatOf(given: string | undefined, out: string | undefined): FileFormat {
  const name = given ?? (out === undefined || out === '-' ? '' : extname(out).slice(1));
  const format = fileFormats.find((each) => each === name.toLowerCase());
  if (format) return format;
  if (given !== undefined) throw badField('--format', given, `must be one of ${fileFormats.join(', ')}`);
  return 'jsonl';
}

/** Counts rows while they pass. */
class Counter {
  rows = 0;

  async *count(rows: AsyncIterable<ExchangeRow>): AsyncGenerator<ExchangeRow> {
    for await (const row of rows) {
      this.rows += 1;
      yield row;
    }
  }
}

/** What an export needs of the world around it. */
export interface ExportSurroundings {
  open(): Promise<OpenCatalogues>;
  readonly output: Writable;
  readonly today: PlainDate;
}

/**
 * Exports what the arguments name and returns the sentence to print.
 * @throws BAD_USER_INPUT when an argument is wrong, or the standards do not fit the format
 */
export async function runExport(
  args: string[],
  { open, output, today }: ExportSurroundings,
): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      sector: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return USAGE;
  const format = formatOf(values.format, values.out);
  const catalogues = await open();
  try {
    const sector = values.sector === undefined ? undefined : catalogues.lookups.sectors.named(values.sector);
    if (values.sector !== undefined && !sector)
      throw badField('--sector', values.sector, 'no sector is called this');
    const out = values.out ?? `${(sector ?? 'standards').toLowerCase().replaceAll('_', '-')}.${format}`;
    const counter = new Counter();
    const rows = counter.count(catalogues.standards(sector));
    const options = { ownColumns: catalogues.ownColumns, today };
    await (out === '-' ? exportTo(output, rows, format, options) : exportFile(out, rows, format, options));
    return `${counter.rows.toLocaleString('en')} standards written to ${out === '-' ? 'standard output' : out}`;
  } finally {
    await catalogues.close();
  }
}

/** Exports standards to a file; see the usage text. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  const { openCatalogues } = await import('./openCatalogues.js');
  const open = () => openCatalogues(process.env);
  const today = todayIn(() => new Date());
  try {
    console.error(await runExport(args, { open, output: process.stdout, today }));
  } catch (error) {
    explainFailure(error);
  }
}

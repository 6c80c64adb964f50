import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { badField } from '../errors';
import {
  exportFile,
  exportTo,
  fileFormats,
  travellingKinds,
  type FileFormat,
  type OpenCatalogues,
  type RecordForm,
} from '../exchange';
import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import { todayIn } from '../kernel/sector/today';
import { explainFailure } from './explainFailure';
import { kindNamed } from './kindNamed';

const USAGE = `Usage: npm run export -- [--kind KIND] [--sector ecology] [--format jsonl|csv|xlsx] [--out FILE]
Writes the records of one sector or of all, with the columns that import reads.
  --kind     standard, which is usual, pilot, project, evaluation, system, or a register of a sector by its name
  --format   by default the one that FILE's extension says, else jsonl
  --out      by default standards.<format>, pilots.<format> and so on, or <sector>.<format>; - writes to standard output`;

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

  async *count<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
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
      kind: { type: 'string' },
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
    const kind = kindNamed(travellingKinds(catalogues), values.kind);
    const sector = values.sector === undefined ? undefined : catalogues.lookups.sectors.named(values.sector);
    if (values.sector !== undefined && !sector)
      throw badField('--sector', values.sector, 'no sector is called this');
    const out = values.out ?? `${(sector ?? kind.plural).toLowerCase().replaceAll('_', '-')}.${format}`;
    const counter = new Counter();
    const write = <Row>(rows: AsyncIterable<Row>, form: RecordForm<Row>) =>
      out === '-'
        ? exportTo(output, counter.count(rows), format, form)
        : exportFile(out, counter.count(rows), format, form);
    await kind.export(write, { sector, today });
    return `${counter.rows.toLocaleString('en')} ${kind.plural} written to ${out === '-' ? 'standard output' : out}`;
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

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { databaseConfig, openReader } from '../database';
import { badField, DomainError } from '../errors';
import { ChangeLog, EMPTY_LOG, type LogEnd } from '../kernel/changes/ChangeLog';
import { verifyChain, type ChainVerdict } from '../kernel/changes/verifyChain';
import { sectors } from '../kernel/sectorKeys';
import { anchoredEnds, appendAnchor, readAnchors } from './anchors';
import { explainFailure } from './explainFailure';
import { exportLog, isExported, openExportedLog } from './exportedLogs';
import { readSavedHeads, writeSavedHeads, type SavedHeads } from './savedHeads';

const USAGE = `Usage: npm run verify-log -- [--sector ecology] [--heads FILE] [--save-heads FILE] [--anchor FILE] [--export FOLDER | --from FOLDER]
Walks the change log of one sector or of the province, or all of them, from the first row, and finds any edit, gap, swap or insertion.
  --heads       heads saved earlier: finds a cut tail, and a log written anew, too
  --save-heads  saves the heads of the logs that are whole, after comparing them with those FILE holds already;
                keep the file outside the databases
  --anchor      compares with every head that FILE was ever given, and adds a line with those of now when all asked about
                are whole; lines are chained: keep FILE, or publish its last line, where nobody who writes the databases can
  --export      writes the logs that are whole to FOLDER, a row a line
  --from        verifies logs that were exported to FOLDER, without any database
Writes nothing to any database. Exit status 1 when a fault was found.`;

/** What became of one log. */
interface Finding {
  readonly sector: string;
  readonly isWhole: boolean;
  readonly end: LogEnd;
  readonly sentence: string;
}

/** Folders of the subgraphs that keep a log: the sectors, and the province for the registers it writes itself. */
const keepers: readonly string[] = [...sectors.map(({ folder }) => folder), 'province'];

function chosenKeepers(given: string | undefined): readonly string[] {
  if (given === undefined) return keepers;
  const folder = given.toLowerCase().replaceAll('_', '-');
  if (!keepers.includes(folder)) throw badField('--sector', given, `must be one of ${keepers.join(', ')}`);
  return [folder];
}

/** Where logs are read, and where those that are whole are copied to. */
interface LogPlaces {
  readonly env: NodeJS.ProcessEnv;
  readonly from: string | undefined;
  readonly exportTo: string | undefined;
}

/** Looks at the database as it is: a log is not to be verified by a program that writes to it first. */
async function walk(
  folder: string,
  saved: readonly LogEnd[],
  { env, from, exportTo }: LogPlaces,
): Promise<ChainVerdict | null> {
  if (from !== undefined) {
    const exported = openExportedLog(from, folder);
    return exported && verifyChain(exported, saved);
  }
  const database = await openReader(databaseConfig(folder, env), folder);
  if (!database) return null;
  try {
    const log = new ChangeLog(database, () => new Date());
    const verdict = await verifyChain(log, saved);
    if (exportTo !== undefined && !verdict.fault) await exportLog(exportTo, folder, log);
    return verdict;
  } finally {
    await database.close();
  }
}

async function verify(folder: string, saved: readonly LogEnd[], places: LogPlaces): Promise<Finding> {
  const finding = (isWhole: boolean, end: LogEnd, sentence: string) => ({
    sector: folder,
    isWhole,
    end,
    sentence,
  });
  try {
    const verdict = await walk(folder, saved, places);
    const last = Math.max(0, ...saved.map(({ seq }) => seq));
    const place = places.from === undefined ? 'database' : 'file';
    if (!verdict && last > 0) {
      return finding(false, EMPTY_LOG, `NO ${place.toUpperCase()}, row ${String(last)} was saved earlier`);
    }
    if (!verdict) return finding(true, EMPTY_LOG, `no ${place} yet`);
    const { rows, end, fault } = verdict;
    const outcome = fault ? `${fault.fault} at row ${String(fault.seq)}: ${fault.detail}` : 'whole';
    return finding(!fault, end, `${String(rows)} rows, head ${String(end.seq)} ${end.hash}, ${outcome}`);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return finding(false, EMPTY_LOG, `CANNOT BE READ: ${reason}`);
  }
}

/** What was saved earlier, in either file; of two heads of one log the later. A file to save to may not exist yet. */
function earlierHeads(heads: string | undefined, saveHeads: string | undefined): SavedHeads {
  const files = [
    ...(heads === undefined ? [] : [readSavedHeads('--heads', heads)]),
    ...(saveHeads !== undefined && existsSync(saveHeads) ? [readSavedHeads('--save-heads', saveHeads)] : []),
  ];
  const all = files.flatMap((file) => Object.entries(file)).sort(([, a], [, b]) => a.seq - b.seq);
  return Object.fromEntries(all);
}

const headsOf = (head: LogEnd | undefined): LogEnd[] => (head ? [head] : []);

/** Refuses a folder of which nothing can be told: it holds none of the logs asked for, and nobody says that it should. @throws BAD_USER_INPUT */
function refuseNothing(
  asked: readonly { readonly folder: string; readonly earlier: readonly LogEnd[] }[],
  from: string | undefined,
): void {
  if (from === undefined) return;
  if (asked.some(({ folder, earlier }) => isExported(from, folder) || earlier.some(({ seq }) => seq > 0)))
    return;
  throw badField('--from', from, `holds no exported log of ${asked.map(({ folder }) => folder).join(', ')}`);
}

/** Verifies the logs that the arguments name and returns the lines to print. @throws BAD_USER_INPUT */
export async function runVerifyLog(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ isWhole: boolean; lines: string[] }> {
  const { values } = parseArgs({
    args,
    options: {
      sector: { type: 'string' },
      heads: { type: 'string' },
      'save-heads': { type: 'string' },
      anchor: { type: 'string' },
      export: { type: 'string' },
      from: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { isWhole: true, lines: [USAGE] };
  const saved = earlierHeads(values.heads, values['save-heads']);
  const anchors = values.anchor === undefined ? [] : readAnchors('--anchor', values.anchor);
  const places: LogPlaces = { env, from: values.from, exportTo: values.export };
  const asked = chosenKeepers(values.sector).map((folder) => ({
    folder,
    earlier: [...headsOf(saved[folder]), ...anchoredEnds(anchors, folder)],
  }));
  refuseNothing(asked, values.from);
  const findings: Finding[] = [];
  for (const { folder, earlier } of asked) findings.push(await verify(folder, earlier, places));
  const whole = findings.filter(({ isWhole }) => isWhole);
  if (values['save-heads'] !== undefined) {
    const ends = Object.fromEntries(whole.map(({ sector, end }) => [sector, end]));
    writeSavedHeads('--save-heads', values['save-heads'], ends);
  }
  if (values.anchor !== undefined && whole.length === findings.length) {
    const heads = Object.fromEntries(findings.map(({ sector, end }) => [sector, end]));
    appendAnchor('--anchor', values.anchor, { at: new Date().toISOString(), heads });
  }
  return {
    isWhole: whole.length === findings.length,
    lines: findings.map(({ sector, sentence }) => `${sector.padEnd(20)} ${sentence}`),
  };
}

/** Verifies the change logs; see the usage text. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  try {
    const { isWhole, lines } = await runVerifyLog(args, process.env);
    console.log(lines.join('\n'));
    if (!isWhole) process.exitCode = 1;
  } catch (error) {
    explainFailure(error);
  }
}

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { databaseConfig, openReader } from '../database';
import { badField, DomainError } from '../errors';
import { ChangeLog, EMPTY_LOG, type LogEnd } from '../kernel/changes/ChangeLog';
import { verifyChain, type ChainVerdict } from '../kernel/changes/verifyChain';
import { sectors, type SectorNames } from '../kernel/sectorKeys';
import { explainFailure } from './explainFailure';
import { readSavedHeads, writeSavedHeads, type SavedHeads } from './savedHeads';

const USAGE = `Usage: npm run verify-log -- [--sector ecology] [--heads FILE] [--save-heads FILE]
Walks the change log of one sector, or of all, from its first row, and finds any edit, gap, swap or insertion.
  --heads       heads saved earlier: finds a cut tail, and a log written anew, too
  --save-heads  saves the heads of the logs that are whole, after comparing them with those FILE holds already;
                keep the file outside the databases
Writes nothing to any database. Exit status 1 when a fault was found.`;

/** What became of one sector's log. */
interface Finding {
  readonly sector: string;
  readonly isWhole: boolean;
  readonly end: LogEnd;
  readonly sentence: string;
}

function chosenSectors(given: string | undefined): readonly SectorNames[] {
  if (given === undefined) return sectors;
  const folder = given.toLowerCase().replaceAll('_', '-');
  const chosen = sectors.filter((each) => each.folder === folder);
  if (chosen.length === 0)
    throw badField('--sector', given, `must be one of ${sectors.map((each) => each.folder).join(', ')}`);
  return chosen;
}

/** Looks at the database as it is: a log is not to be verified by a program that writes to it first. */
async function walk(
  folder: string,
  saved: LogEnd | null,
  env: NodeJS.ProcessEnv,
): Promise<ChainVerdict | null> {
  const database = await openReader(databaseConfig(folder, env), folder);
  if (!database) return null;
  try {
    return await verifyChain(new ChangeLog(database, () => new Date()), saved);
  } finally {
    await database.close();
  }
}

async function verify(
  { folder }: SectorNames,
  saved: LogEnd | null,
  env: NodeJS.ProcessEnv,
): Promise<Finding> {
  const finding = (isWhole: boolean, end: LogEnd, sentence: string) => ({
    sector: folder,
    isWhole,
    end,
    sentence,
  });
  try {
    const verdict = await walk(folder, saved, env);
    if (!verdict && saved && saved.seq > 0) {
      return finding(false, EMPTY_LOG, `NO DATABASE, row ${String(saved.seq)} was saved earlier`);
    }
    if (!verdict) return finding(true, EMPTY_LOG, 'no database yet');
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
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { isWhole: true, lines: [USAGE] };
  const saved = earlierHeads(values.heads, values['save-heads']);
  const findings: Finding[] = [];
  for (const sector of chosenSectors(values.sector))
    findings.push(await verify(sector, saved[sector.folder] ?? null, env));
  const whole = findings.filter(({ isWhole }) => isWhole);
  if (values['save-heads'] !== undefined) {
    const ends = Object.fromEntries(whole.map(({ sector, end }) => [sector, end]));
    writeSavedHeads('--save-heads', values['save-heads'], ends);
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

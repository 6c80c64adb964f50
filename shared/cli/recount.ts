import { parseArgs } from 'node:util';
import { planNamed } from '../../subgraphs/province/plan/plans';
import { recountFile } from '../../subgraphs/province/recount/recountFile';
import { writeProof } from '../../subgraphs/province/recount/writeProof';
import { databaseConfig, openReader } from '../database';
import { badField } from '../errors';
import { isPlainDate } from '../kernel/catalogue/plainDates';
import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import { todayIn } from '../kernel/sector/today';
import { explainFailure } from './explainFailure';

const USAGE = `Usage: npm run recount -- --plan jiangsu-2017-2019 --target local-standards --from FILE [--as-of 2019-12-31] [--digest HEX]
       npm run recount -- --plan jiangsu-2017-2019 --export FILE [--as-of 2019-12-31]
Counts a target of a plan anew from a file, with no database, and prints value and digest.
  --from    a proof, written with --export; or standards as npm run export writes them (JSONL), of which a body's region
            is the one its credit code names
  --as-of   by default the day of the proof, else today
  --digest  what the digest must be, e.g. as the graph shows it
  --export  writes a proof: what the plan claims, and every row of the kinds that its rules count
Exit status 1 when the file's claim, its rows or the digest given differ; the rows that do are named.`;

/** What a recount needs of the world around it. */
export interface RecountSurroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly today: PlainDate;
}

/** The lines to print, and whether all agrees. */
export interface RecountAnswer {
  readonly agrees: boolean;
  readonly lines: readonly string[];
}

interface Asked {
  readonly plan: string;
  readonly target: string;
  readonly file: string;
  readonly asOf: PlainDate | null;
  readonly digest: string | null;
}

const told = (value: number | null) => (value === null ? 'nothing' : String(value));

async function exportProof(
  { plan: id, file, asOf }: Asked,
  { env, today }: RecountSurroundings,
): Promise<RecountAnswer> {
  const plan = planNamed(id);
  if (!plan) throw badField('--plan', id, 'is no plan');
  const database = await openReader(databaseConfig('province', env), 'province');
  if (!database) throw badField('--export', file, 'there is no database of the province yet');
  try {
    const { targets } = await writeProof(file, database, { plan, asOf: asOf ?? today });
    const lines = targets.map(({ key, value, digest }) => `${key.padEnd(24)} ${told(value)} ${digest}`);
    return { agrees: true, lines };
  } finally {
    await database.close();
  }
}

async function recount(asked: Asked, { today }: RecountSurroundings): Promise<RecountAnswer> {
  const { digest, target } = asked;
  const { value, digest: found, differences, claim, rule, asOf } = await recountFile({ ...asked, today });
  const faults = [
    ...differences,
    ...(claim && claim.value !== value
      ? [`the file claims ${told(claim.value)}, its rows give ${told(value)}`]
      : []),
    ...(claim && claim.digest !== found ? [`the file claims the digest ${claim.digest}`] : []),
    ...(digest !== null && digest !== found ? [`the digest is not ${digest}`] : []),
  ];
  const figure = `${target} on ${asOf} by ${rule.key} version ${String(rule.version)}: ${told(value)}`;
  const verdict = claim || digest !== null ? (faults.length === 0 ? ['agrees'] : ['DIFFERS']) : [];
  return { agrees: faults.length === 0, lines: [figure, `digest ${found}`, ...faults, ...verdict] };
}

function dayOf(given: string | undefined): PlainDate | null {
  if (given !== undefined && !isPlainDate(given))
    throw badField('--as-of', given, 'must be a day of the calendar, YYYY-MM-DD');
  return given ?? null;
}

/** Counts anew, or writes a proof, as the arguments say. @throws BAD_USER_INPUT */
export async function runRecount(args: string[], surroundings: RecountSurroundings): Promise<RecountAnswer> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      plan: text,
      target: text,
      from: text,
      export: text,
      digest: text,
      'as-of': text,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { agrees: true, lines: [USAGE] };
  const { plan = '', target = '', from, digest = null, export: out } = values;
  const asked = { plan, target, digest, asOf: dayOf(values['as-of']) };
  if (out !== undefined) return exportProof({ ...asked, file: out }, surroundings);
  if (from === undefined) throw badField('--from', null, 'must name a file');
  return recount({ ...asked, file: from }, surroundings);
}

/** Counts a target anew; see the usage text. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  try {
    const today = todayIn(() => new Date());
    const { agrees, lines } = await runRecount(args, { env: process.env, today });
    console.log(lines.join('\n'));
    if (!agrees) process.exitCode = 1;
  } catch (error) {
    explainFailure(error);
  }
}

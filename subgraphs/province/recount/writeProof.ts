import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { countedIds } from '../counting/countedIds';
import { CountedRows } from '../counting/CountedRows';
import { digestOfIds } from '../counting/digestOfIds';
import { valueOf, windowOf } from '../counting/figureRules';
import { partCountLoader } from '../counting/partCounts';
import type { PlanFact } from '../plan/PlanFacts';
import { allRules, ruleInForce } from '../rules/ruleReads';
import type { ProofHead, TargetClaim } from './CountableRow';
import { readCountable, type ClaimedRows } from './readCountable';

/** A proof in the making: its head, and what each target counts. */
interface Proof {
  readonly head: ProofHead;
  readonly claims: readonly ClaimedRows[];
}

async function claim(database: Pick<Database, 'reader'>, plan: PlanFact, asOf: PlainDate): Promise<Proof> {
  const rules = await allRules(database.reader);
  const counts = partCountLoader(database);
  const targets: TargetClaim[] = [];
  const claims: ClaimedRows[] = [];
  for (const { key, rule: name } of plan.targets) {
    const rule = ruleInForce(rules, name, { field: '--as-of', day: asOf });
    const counted = new CountedRows(rule.counting, windowOf(plan.period, asOf));
    const value = valueOf(rule.counting, await counts.load(counted));
    const digest = await digestOfIds({ asOf, rule }, countedIds(database, counted));
    targets.push({ key, rule, value, digest });
    claims.push({ key, counted });
  }
  const head = { proof: 'plan-targets', plan: { id: plan.id, ...plan.period }, asOf, targets } as const;
  return { head, claims };
}

async function* linesOf(database: Pick<Database, 'reader'>, { head, claims }: Proof): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  const kinds = new Set(claims.map(({ counted }) => counted.counting.kind));
  for (const kind of kinds) {
    const own = claims.filter(({ counted }) => counted.counting.kind === kind);
    for await (const row of readCountable(database, kind, own)) yield `${JSON.stringify(row)}\n`;
  }
}

/**
 * Writes what a plan claims on a day, and every row of the kinds that its rules count, to a file that appears under its
 * name only when it is complete. @returns the claims. @throws BAD_USER_INPUT before the first version of a rule
 */
export async function writeProof(
  path: string,
  database: Pick<Database, 'reader'>,
  { plan, asOf }: { readonly plan: PlanFact; readonly asOf: PlainDate },
): Promise<ProofHead> {
  const proof = await claim(database, plan, asOf);
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(linesOf(database, proof)), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return proof.head;
}

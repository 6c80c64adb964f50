import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { windowOf } from '../counting/figureRules';
import { planNamed } from '../plan/plans';
import { countingRules, ruleValidOn } from '../rules/countingRules';
import type { CountingRuleFact } from '../rules/CountingRuleFact';
import type { ProofHead, ProofRow, TargetClaim } from './CountableRow';
import {
  countableOfRecord,
  noteReplaced,
  type ExportedStandard,
  type Replacements,
} from './countableOfRecord';
import { Recount, type Recounted } from './Recount';

/** What is to be counted anew, and from what. */
export interface RecountRequest {
  /** A proof, or standards as `npm run export` writes them: one JSON object a line. */
  readonly file: string;
  readonly plan: string;
  readonly target: string;
  /** Null for the day of the proof, or for today where there is none. */
  readonly asOf: PlainDate | null;
  readonly today: PlainDate;
}

/** What a recount comes to, by which rule, and what the file claims; null where it claims nothing of that day. */
export interface RecountResult extends Recounted {
  readonly asOf: PlainDate;
  readonly rule: CountingRuleFact;
  readonly claim: TargetClaim | null;
}

type Line = ProofHead | ProofRow | ExportedStandard;

/** The objects of a file, one a line. @throws BAD_USER_INPUT when it cannot be read, or a line is no object */
async function* objectsIn(file: string): AsyncGenerator<Line> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield JSON.parse(line) as Line;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw badField('--from', file, `cannot be read after line ${String(number - 1)}: ${reason}`);
  }
}

const isHead = (line: Line): line is ProofHead => 'proof' in line;
const isProofRow = (line: Line): line is ProofRow => 'kind' in line && 'fields' in line;

/** What a file says before its rows are counted: its head, and what its standards say replaces others. */
async function readAhead(file: string) {
  const known: Replacements = new Map();
  for await (const line of objectsIn(file)) {
    if (isHead(line)) return { head: line, known };
    if (!isProofRow(line)) noteReplaced(line, known);
  }
  return { head: null, known };
}

/** By which rule and in which days a target is counted. @throws BAD_USER_INPUT */
function scopeOf({ plan: id, target: key, asOf, today }: RecountRequest, head: ProofHead | null) {
  const plan = planNamed(id);
  if (!plan || (head && head.plan.id !== id))
    throw badField('--plan', id, head ? `is not ${head.plan.id}, of which the file tells` : 'is no plan');
  const target = plan.targets.find((each) => each.key === key);
  if (!target)
    throw badField('--target', key, `must be one of ${plan.targets.map((each) => each.key).join(', ')}`);
  const day = asOf ?? head?.asOf ?? today;
  const claim = head?.targets.find((each) => each.key === key) ?? null;
  const versions = countingRules.filter((rule) => rule.key === target.rule);
  const rule = claim?.rule ?? ruleValidOn(versions, day);
  if (!rule) throw badField('--as-of', day, `is before the rule ${target.rule} is valid`);
  const period = head ? head.plan : plan.period;
  return { rule, asOf: day, claim: day === head?.asOf ? claim : null, window: windowOf(period, day) };
}

/** Counts a target anew from a file, with no database. @throws BAD_USER_INPUT */
export async function recountFile(request: RecountRequest): Promise<RecountResult> {
  const { file, target } = request;
  const { head, known } = await readAhead(file);
  const { rule, asOf, claim, window } = scopeOf(request, head);
  const recount = new Recount(rule, window);
  for await (const line of objectsIn(file)) {
    if (isHead(line)) continue;
    if (isProofRow(line)) recount.add(line, claim ? line.counts[target] : undefined);
    else recount.add(countableOfRecord(line, known), undefined);
  }
  const { differences, ...counted } = await recount.finish(asOf);
  return { ...counted, differences: claim ? differences : [], asOf, rule, claim };
}

import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import { windowOf } from '../counting/figureRules';
import type { PlanFact } from '../plan/PlanFacts';
import { planNamed } from '../plan/plans';
import { countingRules, ruleValidOn } from '../rules/countingRules';
import type { CountingRuleFact } from '../rules/CountingRuleFact';
import type { ProofHead, TargetClaim } from './CountableRow';
import { countableOfRecord, noteReplaced, type Replacements } from './countableOfRecord';
import { countedLines } from './countedLines';
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

/** What a file says before its rows are counted: its head, and what its standards say replaces others. */
async function readAhead(file: string) {
  const known: Replacements = new Map();
  let isEmpty = true;
  for await (const line of countedLines(file)) {
    if (line.is === 'HEAD') return { head: line.head, known };
    if (line.is === 'ROW') throw badField('--from', file, 'has rows of a proof before its head');
    noteReplaced(line.standard, known);
    isEmpty = false;
  }
  if (isEmpty) throw badField('--from', file, 'holds nothing to count');
  return { head: null, known };
}

/** In what the head of a proof differs from what comes with the project: a plan lasts as long, and a version of a rule counts the same, wherever it is read. */
function alterations(head: ProofHead, period: PlanFact['period'], { rule }: TargetClaim): string[] {
  const { from, to } = head.plan;
  const known = countingRules.find(({ key, version }) => key === rule.key && version === rule.version);
  const countsOther = known && canonicalJson(known.counting) !== canonicalJson(rule.counting);
  return [
    ...(from === period.from && to === period.to
      ? []
      : [
          `the file has the plan last from ${from} to ${to}, and it lasts from ${period.from} to ${period.to}`,
        ]),
    ...(countsOther
      ? [
          `the file tells another rule as ${rule.key} version ${String(rule.version)} than the one of that name`,
        ]
      : []),
  ];
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
  if (!head && rule.counting.kind !== 'STANDARD')
    throw badField('--target', key, `counts rows of ${rule.counting.kind}, of which a proof alone tells`);
  const altered = head && claim ? alterations(head, plan.period, claim) : [];
  const window = windowOf(head ? head.plan : plan.period, day);
  return { rule, asOf: day, claim: day === head?.asOf ? claim : null, altered, window };
}

/** Counts a target anew from a file, with no database. @throws BAD_USER_INPUT */
export async function recountFile(request: RecountRequest): Promise<RecountResult> {
  const { file, target } = request;
  const { head, known } = await readAhead(file);
  const { rule, asOf, claim, altered, window } = scopeOf(request, head);
  const recount = new Recount(rule, window);
  for await (const line of countedLines(file)) {
    if (line.is === 'ROW') recount.add(line.row, claim ? line.row.counts[target] : undefined);
    if (line.is === 'STANDARD') recount.add(countableOfRecord(line.standard, known), undefined);
  }
  const { differences, ...counted } = await recount.finish(asOf);
  return { ...counted, differences: [...altered, ...(claim ? differences : [])], asOf, rule, claim };
}

import { fieldProblem, repeatProblems, type FieldProblem } from '../../errors';
import { checkCreditCode } from '../../numbers';
import { isPlainDate } from '../catalogue/plainDates';
import type { PlainDate, StandardFacts } from '../catalogue/StandardFacts';
import { inForceFrom } from '../catalogue/standardRules';
import { longest, textProblem } from '../catalogue/standardTextRules';
import type { EvaluationFacts, EvidenceFact, IndicatorFact } from './EvaluationFacts';
import { scoreDecimals, weightDecimals } from './scoringRules';

/** What an evaluation may hold at most: characters of a conclusion, items of a list, a weight. */
export const mostOf = { conclusion: 2000, link: 500, indicators: 50, evidence: 50, weight: 1000 } as const;

const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a number has no more decimals than these. */
function hasDecimals(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === value;
}

function weightProblems(field: string, weight: number): FieldProblem[] {
  if (!(weight > 0 && weight <= mostOf.weight))
    return [fieldProblem(field, weight, `must be above 0 and at most ${mostOf.weight}`)];
  if (hasDecimals(weight, weightDecimals)) return [];
  return [fieldProblem(field, weight, `must have at most ${weightDecimals} decimals`)];
}

function scoreProblems(field: string, score: number): FieldProblem[] {
  if (!(score >= 0 && score <= 100)) return [fieldProblem(field, score, 'must be between 0 and 100')];
  if (hasDecimals(score, scoreDecimals)) return [];
  return [fieldProblem(field, score, `must have at most ${scoreDecimals} decimals`)];
}

function sizeProblems(field: 'indicators' | 'evidence', size: number, least: number): FieldProblem[] {
  if (size >= least && size <= mostOf[field]) return [];
  return [fieldProblem(field, size, `must be ${least} to ${mostOf[field]} items`)];
}

function indicatorProblems(indicators: readonly IndicatorFact[]): FieldProblem[] {
  const faults = indicators.flatMap(({ name, weight, score, remark }, index) => {
    const at = `indicators[${index}]`;
    return [
      ...textProblem(`${at}.name`, name, longest.name),
      ...weightProblems(`${at}.weight`, weight),
      ...scoreProblems(`${at}.score`, score),
      ...textProblem(`${at}.remark`, remark, longest.note),
    ];
  });
  const names = indicators.map(({ name }) => name);
  return [
    ...sizeProblems('indicators', indicators.length, 1),
    ...faults,
    ...repeatProblems('indicators', names, 'name'),
  ];
}

function isAddress(link: string): boolean {
  return URL.canParse(link) && ['http:', 'https:'].includes(new URL(link).protocol);
}

/** What is wrong with documents; the same bytes count once. */
function evidenceProblems(evidence: readonly EvidenceFact[]): FieldProblem[] {
  const faults = evidence.flatMap(({ name, sha256, link }, index) => {
    const at = `evidence[${index}]`;
    const isDigest = SHA256.test(sha256);
    const isWrongLink = link !== null && !isAddress(link);
    return [
      ...textProblem(`${at}.name`, name, longest.name),
      ...(isDigest ? [] : [fieldProblem(`${at}.sha256`, sha256, 'must be 64 hexadecimal digits')]),
      ...(isWrongLink ? [fieldProblem(`${at}.link`, link, 'must be an http or https address')] : []),
      ...textProblem(`${at}.link`, link, mostOf.link),
    ];
  });
  const digests = evidence.map(({ sha256 }) => sha256);
  return [
    ...sizeProblems('evidence', evidence.length, 0),
    ...faults,
    ...repeatProblems('evidence', digests, 'sha256'),
  ];
}

function dayProblems({ on, from, to }: EvaluationFacts, today: PlainDate): FieldProblem[] {
  const days = { on, from, to };
  const malformed = (['on', 'from', 'to'] as const).flatMap((field) =>
    isPlainDate(days[field])
      ? []
      : [fieldProblem(field, days[field], 'must be a day of the calendar, YYYY-MM-DD')],
  );
  if (malformed.length > 0) return malformed;
  return [
    ...(on > today ? [fieldProblem('on', on, `must not be after today, ${today}`)] : []),
    ...(from > to ? [fieldProblem('from', from, `must not be after the end of the period, ${to}`)] : []),
    ...(to > on ? [fieldProblem('to', to, `must not be after the day of the evaluation, ${on}`)] : []),
  ];
}

/** All that is wrong with an evaluation, whatever its standard is; empty when nothing is. */
export function checkEvaluation(facts: EvaluationFacts, today: PlainDate): FieldProblem[] {
  const { evaluator, indicators, evidence, conclusion, source } = facts;
  const checked =
    evaluator.creditCode === null ? { ok: true as const } : checkCreditCode(evaluator.creditCode);
  return [
    ...dayProblems(facts, today),
    ...textProblem('evaluator.name', evaluator.name, longest.name),
    ...(checked.ok ? [] : [fieldProblem('evaluator.creditCode', evaluator.creditCode, checked.reason)]),
    ...indicatorProblems(indicators),
    ...evidenceProblems(evidence),
    ...textProblem('conclusion', conclusion, mostOf.conclusion),
    ...textProblem('source', source, longest.source),
  ];
}

/** What is wrong with the period for this standard: it can be put into practice only while it applies. */
export function periodProblems(
  { from, to }: Pick<EvaluationFacts, 'from' | 'to'>,
  standard: Pick<StandardFacts, 'issuedOn' | 'effectiveOn' | 'withdrawnOn'>,
): FieldProblem[] {
  const first = inForceFrom(standard);
  const { withdrawnOn } = standard;
  return [
    ...(first !== null && from < first
      ? [fieldProblem('from', from, `must not be before the standard applies, ${first}`)]
      : []),
    ...(withdrawnOn !== null && to >= withdrawnOn
      ? [fieldProblem('to', to, `must be before the standard was withdrawn, ${withdrawnOn}`)]
      : []),
  ];
}

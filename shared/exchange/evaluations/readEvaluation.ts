import type { EvaluationFacts, ToldEvaluation } from '../../kernel/evaluations';
import { totalScore } from '../../kernel/evaluations/scoringRules';
import { normalNumber } from '../../numbers';
import { readBody } from '../fields/readBody';
import { provenanceWords, readChoice } from '../fields/readChoice';
import { readDate } from '../fields/readDate';
import { readNumber } from '../fields/readNumber';
import { readObjects } from '../fields/readObjects';
import { readSector } from '../fields/readSector';
import { readText } from '../fields/readText';
import { Refusals } from '../fields/Refusals';
import type { RecordReading, RecordReadingContext } from '../importRecords';
import type { RawRow } from '../RawRow';
import { columnWarnings } from '../rowWarnings';
import { readingOf, refuseOtherEnds } from '../toldReading';
import type { EvaluationColumnKey } from './evaluationColumns';

/** What was looked at: objects with `name`, `weight`, `score` and `remark`. */
function readIndicators(value: unknown, refusals: Refusals): EvaluationFacts['indicators'] {
  return readObjects('indicators', value, 'name, weight and score', refusals).map(({ at, item }) => ({
    name: readText(`${at}.name`, item['name'], refusals) ?? '',
    weight: readNumber(`${at}.weight`, item['weight'], refusals) ?? 0,
    score: readNumber(`${at}.score`, item['score'], refusals) ?? Number.NaN,
    remark: readText(`${at}.remark`, item['remark'], refusals),
  }));
}

/** Documents that it rests on: objects with `name`, `sha256` and `link`. */
function readEvidence(value: unknown, refusals: Refusals): EvaluationFacts['evidence'] {
  return readObjects('evidence', value, 'name and sha256', refusals).map(({ at, item }) => ({
    name: readText(`${at}.name`, item['name'], refusals) ?? '',
    sha256: readText(`${at}.sha256`, item['sha256'], refusals)?.toLowerCase() ?? '',
    link: readText(`${at}.link`, item['link'], refusals),
  }));
}

/** Turns a row into an evaluation, or says what in it cannot be read. */
export function readEvaluation(
  row: RawRow,
  { headings, lookups }: RecordReadingContext<EvaluationColumnKey>,
): RecordReading<ToldEvaluation> {
  const refusals = new Refusals();
  const sorted = headings.sort(row);
  const { values } = sorted;
  const { line, countsFrom1904 } = row;
  const text = (field: EvaluationColumnKey) => readText(field, values[field], refusals);
  const day = (field: 'on' | 'from' | 'to') => readDate(field, values[field], refusals, countsFrom1904) ?? '';
  const standard = text('standard');
  const facts: ToldEvaluation = {
    standard: normalNumber(standard ?? ''),
    number: readNumber('number', values.number, refusals),
    ...{ on: day('on'), from: day('from'), to: day('to') },
    evaluator: readBody('evaluator', values.evaluator, refusals) ?? { name: '', creditCode: null },
    indicators: readIndicators(values.indicators, refusals),
    evidence: readEvidence(values.evidence, refusals),
    conclusion: text('conclusion') ?? '',
    source: text('source'),
    provenance: readChoice('provenance', values.provenance, provenanceWords, refusals) ?? 'SOURCED',
  };
  const score = readNumber('score', values.score, refusals);
  const sector = readSector(values.sector, lookups, refusals);
  if (facts.indicators.length > 0 && refusals.problems.length === 0)
    refuseOtherEnds(refusals, { score: { said: score, is: totalScore(facts.indicators) } }, 'its indicators');
  const warnings = columnWarnings(line, sorted);
  const number = facts.number === null ? standard : `${facts.standard} #${String(facts.number)}`;
  return readingOf({ line, number, warnings, refusals, sector }, { facts });
}

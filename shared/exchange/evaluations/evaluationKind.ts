import type { ToldEvaluation } from '../../kernel/evaluations';
import { totalScore } from '../../kernel/evaluations/scoringRules';
import { writtenBody } from '../fields/readBody';
import type { RecordKind } from '../importRecords';
import { cellOf, headingsOf, withoutEmpty } from '../RecordForm';
import type { SectorRow } from '../RecordRegisters';
import { evaluationColumns, type EvaluationColumnKey } from './evaluationColumns';
import { readEvaluation } from './readEvaluation';

/** The exchange record of an evaluation, without what is empty; its score is for readers. */
function recordOf({ sector, facts }: SectorRow<ToldEvaluation>) {
  const { standard, number, on, from, to, evaluator, conclusion, source, provenance } = facts;
  return withoutEmpty<EvaluationColumnKey>({
    ...{ standard, number, on, from, to },
    evaluator: writtenBody(evaluator),
    indicators: facts.indicators.map(withoutEmpty),
    evidence: facts.evidence.map(withoutEmpty),
    conclusion,
    score: totalScore(facts.indicators),
    ...{ sector, source, provenance },
  });
}

/** Evaluations: one that is there is not recorded again, and none is changed. */
export const evaluationKind: RecordKind<ToldEvaluation, SectorRow<ToldEvaluation>> = {
  name: 'evaluation',
  columns: evaluationColumns,
  numberColumn: 'number',
  read: readEvaluation,
  nameOf: ({ number, ...facts }) => `${facts.standard} ${String(number ?? JSON.stringify(facts))}`,
  form: {
    plural: 'evaluations',
    sheet: '标准实施评价',
    headings: headingsOf(evaluationColumns.columns),
    cellsOf: (row) => {
      const record = recordOf(row);
      return evaluationColumns.columns.map(({ key }) => cellOf(record[key]));
    },
    recordOf,
  },
};

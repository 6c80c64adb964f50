import { column, ColumnSet } from '../ColumnSet';

/** The columns of an evaluation. */
export const evaluationColumns = new ColumnSet(
  [
    column('standard', '标准号'),
    column('number', '评价序号'),
    column('on', '评价日期'),
    column('from', '评价期起'),
    column('to', '评价期止'),
    column('evaluator', '评价机构'),
    column('indicators', '评价指标'),
    column('evidence', '评价证据'),
    column('conclusion', '评价结论'),
    column('score', '评价得分'),
    column('sector', '所属领域'),
    column('source', '数据来源'),
    column('provenance', '数据来源性质'),
  ],
  ['standard', 'on', 'evaluator'],
);

export type EvaluationColumnKey = (typeof evaluationColumns)['columns'][number]['key'];

import { column, ColumnSet } from '../ColumnSet';

/** The columns of a project. */
export const projectColumns = new ColumnSet(
  [
    column('planNumber', '计划号', '计划编号', '项目编号'),
    column('key', '立项编号'),
    column('title', '项目名称', '中文项目名称'),
    column('kind', '项目类型', '制修订'),
    column('level', '标准层级', '标准级别'),
    column('track', '制定程序'),
    column('basedOn', '采用或转化的标准'),
    column('revises', '被修订标准'),
    column('lead', '牵头单位'),
    column('stage', '项目阶段'),
    column('due', '阶段期限'),
    column('history', '阶段历史'),
    column('comments', '征求意见'),
    column('result', '项目成果'),
    column('sector', '所属领域'),
    column('source', '数据来源'),
    column('provenance', '数据来源性质'),
  ],
  ['planNumber', 'title', 'history'],
);

export type ProjectColumnKey = (typeof projectColumns)['columns'][number]['key'];

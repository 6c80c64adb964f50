import { column, ColumnSet } from '../ColumnSet';

/** The columns of a pilot. */
export const pilotColumns = new ColumnSet(
  [
    column('key', '试点编号', '项目编号'),
    column('title', '项目名称', '试点名称'),
    column('level', '试点级别', '级别'),
    column('stage', '试点阶段', '阶段'),
    column('region', '行政区划', '地区'),
    column('organization', '承担单位'),
    column('appliedOn', '申报日期'),
    column('startsOn', '建设期起'),
    column('due', '建设期止'),
    column('acceptedOn', '验收日期'),
    column('score', '验收得分'),
    column('standards', '应用标准'),
    column('standardsToMake', '拟制定标准'),
    column('history', '阶段历史'),
    column('sector', '所属领域'),
    column('source', '数据来源'),
    column('provenance', '数据来源性质'),
  ],
  ['key', 'title', 'level'],
);

export type PilotColumnKey = (typeof pilotColumns)['columns'][number]['key'];

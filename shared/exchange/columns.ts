import { column, ColumnSet } from './ColumnSet';

/** The columns of a standard. The headings are those of the public portals. */
export const standardColumns = new ColumnSet(
  [
    column('code', '标准号'),
    column('title', '中文标准名称', '标准名称'),
    column('titleEn', '英文标准名称'),
    column('level', '标准层级'),
    column('nature', '标准性质'),
    column('status', '标准状态'),
    column('issuedOn', '发布日期'),
    column('effectiveOn', '实施日期'),
    column('withdrawnOn', '废止日期', 'abolishedOn'),
    column('ics', '国际标准分类号(ICS)', '国际标准分类号'),
    column('ccs', '中国标准分类号(CCS)', '中国标准分类号'),
    column('replaces', '代替标准'),
    column('replacedBy', '被代替标准'),
    column('adopts', '采用标准'),
    column('references', '规范性引用文件'),
    column('department', '主管部门'),
    column('committee', '归口单位'),
    column('drafting', '起草单位'),
    column('reviews', '复审记录'),
    column('region', '行政区划'),
    column('industries', '国民经济行业'),
    column('sector', '所属领域'),
    column('source', '数据来源'),
    column('provenance', '数据来源性质'),
  ],
  ['code', 'title'],
  /^own\.([A-Za-z][A-Za-z0-9]*)$/,
);

export type ColumnKey = (typeof standardColumns)['columns'][number]['key'];

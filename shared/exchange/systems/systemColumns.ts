import { column, ColumnSet } from '../ColumnSet';

/** The columns of a system tree: a row for the version, for each node, for each entry, and for each node that was moved. */
export const systemColumns = new ColumnSet(
  [
    column('sector', '所属领域'),
    column('version', '体系版本'),
    column('item', '条目类别'),
    column('key', '条目编号'),
    column('parent', '上级编号'),
    column('number', '体系编号'),
    column('title', '名称'),
    column('titleEn', '英文名称'),
    column('kind', '标准状态类别'),
    column('code', '标准号'),
    column('project', '制修订项目'),
    column('from', '原上级编号'),
    column('on', '调整日期'),
    column('by', '调整人'),
    column('state', '版本状态'),
    column('publishedOn', '发布日期'),
    column('source', '数据来源'),
    column('provenance', '数据来源性质'),
  ],
  ['version', 'item', 'key'],
);

export type SystemColumnKey = (typeof systemColumns)['columns'][number]['key'];

import type { FactColumn, NamedList, RegisterTables } from '../../kernel/registers';
import { column, ColumnSet, type Column } from '../ColumnSet';

type Forms = Readonly<Record<string, string | undefined>>;

/** What columns are called whose description is with what they are shown as. */
const headingOfForm: Readonly<Record<string, string>> = {
  STANDARD_NUMBER: '标准号',
  REGION: '行政区划',
  CREDIT_CODE: '统一社会信用代码',
};

const first = [column('key', '登记编号')];
const last = [
  column('sector', '所属领域'),
  column('source', '数据来源'),
  column('provenance', '数据来源性质'),
];

/** A column with the heading that would be its own; by its name where another column has that heading. */
function headed(columns: readonly (readonly [key: string, heading: string | undefined])[]): Column[] {
  const taken = [...first, ...last].map(({ heading }) => heading);
  const headings = columns.map(([, heading]) => heading);
  return columns.map(([key, heading], index) => {
    const isOwn = heading !== undefined && !taken.includes(heading) && headings.indexOf(heading) === index;
    return column(key, isOwn ? heading : key);
  });
}

const headingOf = ({ name, term }: FactColumn, forms: Forms) => term ?? headingOfForm[forms[name] ?? ''];

/** The columns of a register in files: those of its rows, then its lists. Those that a rule finds are written for readers. */
export function registerColumns({
  columns,
  toldColumns,
  lists,
  register,
}: RegisterTables): ColumnSet<string> {
  const own = headed([
    ...columns.map((each) => [each.name, headingOf(each, register.forms)] as const),
    ...lists.map(({ name, term }) => [name, term] as const),
  ]);
  const needed = toldColumns.filter(({ isNullable }) => !isNullable).map(({ name }) => name);
  return new ColumnSet([...first, ...own, ...last], ['key', ...needed]);
}

/** The keys of the items of a list. */
export function itemColumns({ columns, list }: NamedList): ColumnSet<string> {
  return new ColumnSet(
    headed(columns.map((each) => [each.name, headingOf(each, list.forms ?? {})] as const)),
    [],
  );
}

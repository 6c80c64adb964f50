import { isDeepStrictEqual } from 'node:util';
import type { NamedList, RegisterTables, RowFacts } from '../../kernel/registers';
import type { ColumnSet } from '../ColumnSet';
import { readList } from '../fields/readList';
import { splitNumbers } from '../fields/readNumbers';
import { cellOf, headingsOf, withoutEmpty, type RecordForm } from '../RecordForm';
import type { SectorRow } from '../RecordRegisters';

type Values = Readonly<Record<string, unknown>>;

/** The items of a list: numbers, or objects without what is empty. */
function writtenItems({ name, namesStandards }: NamedList, facts: RowFacts): readonly unknown[] {
  const items = facts[name] as readonly unknown[];
  return namesStandards ? items : items.map((item) => withoutEmpty(item as Values));
}

/** Numbers as one text where that is read as the same numbers; else as JSON. */
function numbersCell(numbers: readonly unknown[]): string {
  const plain = numbers.join('; ');
  return isDeepStrictEqual(readList(plain, splitNumbers), numbers) ? plain : JSON.stringify(numbers);
}

const longestSheetName = 31;

/** How the rows of a register are written. */
export function registerForm(
  { columns: told, lists, register, term }: RegisterTables,
  columns: ColumnSet<string>,
): RecordForm<SectorRow<RowFacts>> {
  const recordOf = ({ sector, facts }: SectorRow<RowFacts>) =>
    withoutEmpty({
      key: facts.key,
      ...Object.fromEntries(told.map(({ name }) => [name, facts[name]])),
      ...Object.fromEntries(lists.map((list) => [list.name, writtenItems(list, facts)])),
      sector,
      source: facts.source,
      provenance: facts.provenance,
    });
  const numbers = lists.filter(({ namesStandards }) => namesStandards).map(({ name }) => name);
  const cell = (key: string, value: unknown) =>
    numbers.includes(key) && Array.isArray(value) ? numbersCell(value) : cellOf(value);
  return {
    plural: register.name,
    sheet: (term ?? register.name).slice(0, longestSheetName),
    headings: headingsOf(columns.columns),
    cellsOf: (row) => {
      const record: Values = recordOf(row);
      return columns.columns.map(({ key }) => cell(key, record[key]));
    },
    recordOf,
  };
}

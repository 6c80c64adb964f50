import type { NamedList, RowFacts } from '../../kernel/registers';
import { factsOfRow } from '../../kernel/registers/rowFacts';
import type { SectorKey } from '../../kernel/sectorKeys';
import { provenanceWords, readChoice } from '../fields/readChoice';
import { readList } from '../fields/readList';
import { splitNumbers } from '../fields/readNumbers';
import { readObjects } from '../fields/readObjects';
import { readSector } from '../fields/readSector';
import { readText } from '../fields/readText';
import { Refusals } from '../fields/Refusals';
import type { RecordReading, RecordReadingContext } from '../importRecords';
import type { RawRow, RowProblem } from '../RawRow';
import { columnWarnings } from '../rowWarnings';
import { readingOf, refuseOtherEnds } from '../toldReading';
import { columnsOf, type RegisterShape } from './KeptRegister';
import { readColumn, type ValueContext } from './readColumn';
import { itemColumns } from './registerColumns';

type Values = Readonly<Record<string, unknown>>;
type Context = RecordReadingContext<string>;

/** What a row is read with. */
interface Reading extends ValueContext {
  readonly line: number;
  readonly headings: Context['headings'];
  readonly refusals: Refusals;
  readonly warnings: RowProblem[];
}

/** The sector of a row: the one it names, or the only one that keeps such a register. */
function sectorOf(
  { name, tables }: RegisterShape,
  value: unknown,
  { lookups }: Context,
  refusals: Refusals,
): SectorKey | undefined {
  const named = readSector(value, lookups, refusals);
  if (named !== undefined && !tables.has(named))
    refusals.refuse('sector', named, `keeps no register ${name}`);
  const [first, ...others] = tables.keys();
  return named ?? (others.length === 0 ? first : undefined);
}

function readStandards(field: string, value: unknown, { refusals }: Reading): unknown[] {
  return readList(value, splitNumbers).flatMap(
    (item, index) => readText(`${field}[${String(index)}]`, item, refusals) ?? [],
  );
}

function readItems(list: NamedList, value: unknown, reading: Reading): unknown[] {
  const { name, columns, namesStandards } = list;
  if (namesStandards) return readStandards(name, value, reading);
  const { line, headings, refusals, warnings } = reading;
  const keys = headings.within(name, () => itemColumns(list));
  const meant = columns.map((each) => each.name).join(', ');
  return readObjects(name, value, meant, refusals).map(({ at, item }) => {
    const sorted = keys.sort({ line, cells: item, tabular: false });
    for (const warning of columnWarnings(line, sorted))
      warnings.push({ ...warning, field: `${name}[].${warning.field}` });
    const values: Values = sorted.values;
    const forms = list.list.forms as Readonly<Record<string, string | undefined>> | undefined;
    return Object.fromEntries(
      columns.map((each) => [
        each.name,
        readColumn(`${at}.${each.name}`, values[each.name], each, forms?.[each.name], reading, refusals),
      ]),
    );
  });
}

/** Turns a row into one of a register, or says what in it cannot be read. */
export function readRegisterRow(
  shape: RegisterShape,
  row: RawRow,
  context: Context,
): RecordReading<RowFacts> {
  const { lookups, headings } = context;
  const { line, countsFrom1904 = false } = row;
  const refusals = new Refusals();
  const sorted = headings.sort(row);
  const values: Values = sorted.values;
  const reading: Reading = {
    ...{ line, lookups, headings, refusals, countsFrom1904 },
    warnings: columnWarnings(line, sorted),
  };
  const tables = columnsOf(shape);
  const { columns, lists, register } = tables;
  const key = readText('key', values.key, refusals);
  const sector = sectorOf(shape, values.sector, context, refusals);
  const said = Object.fromEntries(
    columns.map((each) => [
      each.name,
      readColumn(each.name, values[each.name], each, register.forms[each.name], reading, refusals),
    ]),
  );
  const facts = factsOfRow(tables, {
    ...said,
    ...Object.fromEntries(lists.map((list) => [list.name, readItems(list, values[list.name], reading)])),
    key: key ?? '',
    source: readText('source', values.source, refusals),
    provenance: readChoice('provenance', values.provenance, provenanceWords, refusals) ?? 'SOURCED',
  });
  if (refusals.problems.length === 0)
    refuseOtherEnds(
      refusals,
      Object.fromEntries(register.found.columns.map((name) => [name, { said: said[name], is: facts[name] }])),
      'the rule',
    );
  return readingOf({ line, number: key, warnings: reading.warnings, refusals, sector }, { facts });
}

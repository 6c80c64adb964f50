import { CodeList, type CodeEntry } from './CodeList';
import { projectFile } from '../service/projectFile';
import { readTable, type TableRow } from './readTable';
import { RegionList, type RegionEntry, type RegionLevel } from './RegionList';

/** A class of ICS, CCS or GB/T 4754. */
export interface ClassEntry extends CodeEntry {
  readonly title: string | null;
  readonly titleZh: string | null;
  /** 1 at the top. */
  readonly level: number;
}

export type CommitteeLevel = 'NATIONAL' | 'PROVINCIAL';

/** A technical committee, by its code, e.g. `SAC/TC 269`. */
export interface CommitteeEntry extends CodeEntry {
  readonly name: string;
  readonly level: CommitteeLevel;
  /** City of its secretariat, where known. */
  readonly secretariatCity: string | null;
}

/** A country or territory, by its code of ISO 3166-1. */
export interface CountryEntry extends CodeEntry {
  readonly name: string;
  readonly nameZh: string;
}

/** The published lists that records are checked against; where each comes from is told in SOURCES.md beside them. */
export interface CodeLists {
  readonly regions: RegionList;
  readonly ics: CodeList<ClassEntry>;
  readonly ccs: CodeList<ClassEntry>;
  readonly industries: CodeList<ClassEntry>;
  readonly committees: CodeList<CommitteeEntry>;
  readonly countries: CodeList<CountryEntry>;
}

const rowsOf = (list: string) => readTable(projectFile('shared', 'reference', `${list}.csv`));
const text = (row: TableRow, column: string) => row[column] ?? '';
const textOrNull = (row: TableRow, column: string) => row[column] ?? null;

function regions(): RegionList {
  return new RegionList(
    rowsOf('regions').map((row): RegionEntry => ({
      code: text(row, 'code'),
      name: text(row, 'name'),
      nameEn: textOrNull(row, 'nameEn'),
      level: text(row, 'level') as RegionLevel,
      parent: textOrNull(row, 'parent'),
      standardPrefix: textOrNull(row, 'standardPrefix'),
      note: textOrNull(row, 'note'),
      dissolved: text(row, 'note').startsWith('已撤销'),
    })),
  );
}

/** A list of classes; CCS and GB/T 4754 have Chinese titles only. */
function classes(list: string, titles: { readonly en?: string; readonly zh: string }): CodeList<ClassEntry> {
  return new CodeList(
    rowsOf(list).map((row) => ({
      code: text(row, 'code'),
      title: titles.en === undefined ? null : textOrNull(row, titles.en),
      titleZh: textOrNull(row, titles.zh),
      level: Number(row.level),
      parent: textOrNull(row, 'parent'),
    })),
  );
}

/** Committees without a code cannot be named by a record and stay out. */
function committees(): CodeList<CommitteeEntry> {
  return new CodeList(
    rowsOf('committees')
      .filter(({ code }) => code !== null)
      .map((row) => ({
        code: text(row, 'code'),
        name: text(row, 'name'),
        level: text(row, 'level') as CommitteeLevel,
        secretariatCity: textOrNull(row, 'secretariatCity'),
        parent: null,
      })),
  );
}

function countries(): CodeList<CountryEntry> {
  return new CodeList(
    rowsOf('countries').map((row) => ({
      code: text(row, 'code'),
      name: text(row, 'nameEn'),
      nameZh: text(row, 'nameZh'),
      parent: null,
    })),
  );
}

/** An object whose properties are made when they are first read, and kept. */
function madeWhenRead<Made extends object>(makers: {
  readonly [Name in keyof Made]: () => Made[Name];
}): Made {
  const made = {} as Made;
  for (const name of Object.keys(makers) as (keyof Made)[]) {
    let value: Made[typeof name] | undefined;
    Object.defineProperty(made, name, { enumerable: true, get: () => (value ??= makers[name]()) });
  }
  return made;
}

const lists = madeWhenRead<CodeLists>({
  regions,
  ics: () => classes('ics', { en: 'nameEn', zh: 'nameZh' }),
  ccs: () => classes('ccs', { zh: 'name' }),
  industries: () => classes('industries', { zh: 'name' }),
  committees,
  countries,
});

/** The lists, each of which is read from its file when it is first asked for. */
export function codeLists(): CodeLists {
  return lists;
}

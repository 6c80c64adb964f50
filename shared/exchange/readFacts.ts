import type { SectorKey } from '../kernel/sectorKeys';
import type { PlainDate, StandardFacts } from '../kernel/catalogue/StandardFacts';
import { checkStandardFacts } from '../kernel/catalogue/standardRules';
import { StandardNumber } from '../numbers';
import { readAdoptions } from './fields/readAdoptions';
import { readCommittee, readDrafting } from './fields/readBodies';
import { levelWords, natureWords, provenanceWords, readChoice } from './fields/readChoice';
import { readDate } from './fields/readDate';
import { readClasses } from './fields/readList';
import { readReferences, readReplacements } from './fields/readNumbers';
import { readOwnValue, type OwnValue } from './fields/ownValue';
import { readRegion } from './fields/readRegion';
import { readReviews } from './fields/readReviews';
import { readSector } from './fields/readSector';
import { readText } from './fields/readText';
import { Refusals } from './fields/Refusals';
import type { ColumnKey } from './columns';
import type { Headings, SortedRow } from './Headings';
import type { RawRow, RowProblem } from './RawRow';
import type { ReferenceLookups } from './ReferenceLookups';
import { columnWarnings, factWarnings } from './rowWarnings';

/** What reading the rows of one file needs to know. */
export interface ReadingContext {
  readonly lookups: ReferenceLookups;
  /** Headings of the file met so far. */
  readonly headings: Headings<ColumnKey>;
  /** The day on which statuses are compared with dates. */
  readonly today: PlainDate;
}

/** A row that is a standard, the sector it names if any, and what is odd about it. */
export interface FactsRow {
  readonly facts: StandardFacts;
  readonly sector: SectorKey | undefined;
  readonly warnings: readonly RowProblem[];
}

/** A row that is refused, for all of its problems; its warnings are about the file's columns. */
export interface RefusedRow {
  /** The number in its normal form, or as it stands where it is none; null where there is nothing. */
  readonly number: string | null;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

function readOwn(
  { own }: SortedRow<ColumnKey>,
  tabular: boolean,
  refusals: Refusals,
): Record<string, OwnValue> {
  const values = own.flatMap(([name, value]): [string, OwnValue][] => {
    const read = readOwnValue(`own.${name}`, value, tabular, refusals);
    return read === undefined || read === null ? [] : [[name, read]];
  });
  return Object.fromEntries(values);
}

function readColumns(
  { values }: SortedRow<ColumnKey>,
  row: RawRow,
  lookups: ReferenceLookups,
  refusals: Refusals,
) {
  const text = readText('code', values.code, refusals) ?? '';
  const parsed = StandardNumber.tryParse(text);
  const number = 'number' in parsed ? parsed.number : undefined;
  const date = (field: 'issuedOn' | 'effectiveOn' | 'withdrawnOn') =>
    readDate(field, values[field], refusals, row.countsFrom1904);
  const facts: Omit<StandardFacts, 'own'> = {
    code: number?.code ?? text,
    title: readText('title', values.title, refusals) ?? '',
    titleEn: readText('titleEn', values.titleEn, refusals),
    level: readChoice('level', values.level, levelWords, refusals) ?? number?.level ?? 'NATIONAL',
    nature: readChoice('nature', values.nature, natureWords, refusals) ?? number?.nature ?? 'RECOMMENDED',
    issuedOn: date('issuedOn'),
    effectiveOn: date('effectiveOn'),
    withdrawnOn: date('withdrawnOn'),
    ics: readClasses('ics', values.ics, refusals),
    ccs: readClasses('ccs', values.ccs, refusals),
    industries: readClasses('industries', values.industries, refusals),
    region: readRegion('region', values.region, number, lookups.regions, refusals),
    committee: readCommittee('committee', values.committee, refusals),
    competentDepartment: readText('department', values.department, refusals),
    drafting: readDrafting('drafting', values.drafting, refusals),
    adoptions: readAdoptions('adopts', values.adopts, refusals),
    replaces: readReplacements('replaces', values.replaces, refusals),
    replacedBy: readReplacements('replacedBy', values.replacedBy, refusals),
    references: readReferences('references', values.references, refusals),
    reviews: readReviews('reviews', values.reviews, refusals),
    source: readText('source', values.source, refusals),
    provenance: readChoice('provenance', values.provenance, provenanceWords, refusals) ?? 'SOURCED',
  };
  return facts;
}

/** Fields of the record whose column is called otherwise. */
const columnOfField: Readonly<Record<string, string>> = {
  competentDepartment: 'department',
  adoptions: 'adopts',
};

/** Names the column instead of the field of the record, keeping what follows it. */
const inColumns = (field: string) => field.replace(/^[A-Za-z]+/, (name) => columnOfField[name] ?? name);

/** Turns a row into the facts of a standard, or says everything that is wrong with it. */
export function readFacts(row: RawRow, context: ReadingContext): FactsRow | RefusedRow {
  const { lookups } = context;
  const refusals = new Refusals();
  const sorted = context.headings.sort(row);
  const facts: StandardFacts = {
    ...readColumns(sorted, row, lookups, refusals),
    own: readOwn(sorted, row.tabular, refusals),
  };
  const sector = readSector(sorted.values.sector, lookups, refusals);
  for (const { field, value, problem } of checkStandardFacts(facts)) {
    if (!refusals.names(inColumns(field))) refusals.refuse(inColumns(field), value, problem);
  }
  const warnings = columnWarnings(row.line, sorted);
  if (refusals.problems.length === 0) {
    return { facts, sector, warnings: [...warnings, ...factWarnings(row.line, facts, sorted, context)] };
  }
  return { number: facts.code || null, problems: refusals.at(row.line), warnings };
}

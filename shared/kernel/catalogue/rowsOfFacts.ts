import { StandardNumber } from '../../numbers';
import type { SectorKey } from '../sectorKeys';
import { searchTextOf } from '../listing/searchText';
import type { IndexedStandard } from './IndexedStandard';
import type { ReplacementFact, StoredStandard } from './StandardFacts';
import { inForceFrom, nextReviewOn } from './standardRules';

/** What a row of the table `standard` holds in every database. */
type CommonRow = Pick<IndexedStandard, (typeof commonColumns)[number]>;

/** One row of the table `standard`, with a sector's own columns. */
export type StandardRow = CommonRow & Record<string, unknown>;

/** The columns of `standard` in every database. */
export const commonColumns = [
  'serial',
  'id',
  'code',
  'base',
  'sortKey',
  'title',
  'titleEn',
  'searchText',
  'sector',
  'level',
  'nature',
  'issuedOn',
  'effectiveOn',
  'withdrawnOn',
  'nextReviewOn',
  'inForceFrom',
  'regionCode',
  'committeeCode',
  'committeeName',
  'competentDepartment',
  'source',
  'provenance',
  'version',
] as const satisfies readonly (keyof IndexedStandard)[];

/** The columns of each list table. */
export const partColumns = {
  standard_classification: ['serial', 'ordinal', 'scheme', 'code'],
  standard_drafting: ['serial', 'ordinal', 'name', 'creditCode', 'role'],
  standard_adoption: ['serial', 'ordinal', 'document', 'degree'],
  standard_replacement: ['serial', 'ordinal', 'direction', 'code', 'partial'],
  standard_reference: ['serial', 'ordinal', 'code', 'dated', 'clause'],
  standard_review: ['serial', 'ordinal', 'reviewedOn', 'conclusion', 'note'],
} as const;

export type PartTable = keyof typeof partColumns;
export const partTables = Object.keys(partColumns) as PartTable[];

/** All rows are objects of one layout, made at once: adding to what a sector records of its own costs ten times as much (measured). */
function commonRow(sector: SectorKey, standard: StoredStandard, serial: number): CommonRow {
  const number = StandardNumber.parse(standard.code);
  return {
    serial,
    id: standard.id,
    code: standard.code,
    base: number.base,
    sortKey: number.sortKey,
    title: standard.title,
    titleEn: standard.titleEn,
    searchText: searchTextOf(standard),
    sector,
    level: standard.level,
    nature: standard.nature,
    issuedOn: standard.issuedOn,
    effectiveOn: standard.effectiveOn,
    withdrawnOn: standard.withdrawnOn,
    nextReviewOn: nextReviewOn(standard),
    inForceFrom: inForceFrom(standard),
    regionCode: standard.region,
    committeeCode: standard.committee?.code ?? null,
    committeeName: standard.committee?.name ?? null,
    competentDepartment: standard.competentDepartment,
    source: standard.source,
    provenance: standard.provenance,
    version: standard.version,
  };
}

/** A standard's facts as the row of `standard`, with what is derived from them. */
export function standardRow(sector: SectorKey, standard: StoredStandard, serial: number): StandardRow {
  return { ...standard.own, ...commonRow(sector, standard, serial) };
}

/** Adds the rows of a standard's lists to those of their tables. */
function addPartRows(parts: Record<PartTable, unknown[][]>, standard: StoredStandard, serial: number): void {
  const { ics, ccs, industries, replaces, replacedBy } = standard;
  const addClasses = (scheme: string, codes: readonly string[], first: number) =>
    codes.forEach((code, place) => parts.standard_classification.push([serial, first + place, scheme, code]));
  const addReplacements = (direction: string, facts: readonly ReplacementFact[], first: number) =>
    facts.forEach(({ code, partial }, place) =>
      parts.standard_replacement.push([serial, first + place, direction, code, partial ? 1 : 0]),
    );
  addClasses('ICS', ics, 0);
  addClasses('CCS', ccs, ics.length);
  addClasses('GBT4754', industries, ics.length + ccs.length);
  standard.drafting.forEach(({ name, creditCode, role }, place) =>
    parts.standard_drafting.push([serial, place, name, creditCode, role]),
  );
  standard.adoptions.forEach(({ document, degree }, place) =>
    parts.standard_adoption.push([serial, place, document, degree]),
  );
  addReplacements('REPLACES', replaces, 0);
  addReplacements('REPLACED_BY', replacedBy, replaces.length);
  standard.references.forEach(({ code, dated, clause }, place) =>
    parts.standard_reference.push([serial, place, code, dated ? 1 : 0, clause]),
  );
  standard.reviews.forEach(({ on, conclusion, note }, place) =>
    parts.standard_review.push([serial, place, on, conclusion, note]),
  );
}

/**
 * Standards as rows of all their tables, each row in the order of its table's columns: those of `standard` are
 * `commonColumns` and then the further ones.
 */
export function rowsOf(
  sector: SectorKey,
  standards: readonly StoredStandard[],
  serials: readonly number[],
  furtherColumns: readonly string[],
): { standard: unknown[][]; parts: Record<PartTable, unknown[][]> } {
  const parts = Object.fromEntries(partTables.map((table) => [table, []])) as unknown as Record<
    PartTable,
    unknown[][]
  >;
  const rows = standards.map((standard, index) => {
    const serial = serials[index] ?? 0;
    addPartRows(parts, standard, serial);
    const row = commonRow(sector, standard, serial);
    const values: unknown[] = commonColumns.map((column) => row[column] ?? null);
    for (const column of furtherColumns) values.push(standard.own[column] ?? null);
    return values;
  });
  return { standard: rows, parts };
}

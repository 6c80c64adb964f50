import { StandardNumber } from '../../numbers';
import type { SectorKey } from '../sectorKeys';
import { searchTextOf } from '../listing/searchText';
import type { IndexedStandard } from './IndexedStandard';
import type { StoredStandard } from './StandardFacts';
import { inForceFrom, nextReviewOn } from './standardRules';

/** One row of the table `standard`, with a sector's own columns. */
export type StandardRow = Pick<IndexedStandard, (typeof commonColumns)[number]> & Record<string, unknown>;

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

/** A standard's facts as the row of `standard`, with what is derived from them. */
export function standardRow(sector: SectorKey, standard: StoredStandard, serial: number): StandardRow {
  const number = StandardNumber.parse(standard.code);
  return {
    ...standard.own,
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

function partRows(standard: StoredStandard, serial: number): Record<PartTable, unknown[][]> {
  const classes = [
    ...standard.ics.map((code) => ['ICS', code]),
    ...standard.ccs.map((code) => ['CCS', code]),
    ...standard.industries.map((code) => ['GBT4754', code]),
  ];
  const replacements = [
    ...standard.replaces.map(({ code, partial }) => ['REPLACES', code, partial ? 1 : 0]),
    ...standard.replacedBy.map(({ code, partial }) => ['REPLACED_BY', code, partial ? 1 : 0]),
  ];
  const numbered = (rows: readonly unknown[][]) => rows.map((row, ordinal) => [serial, ordinal, ...row]);
  return {
    standard_classification: numbered(classes),
    standard_drafting: numbered(
      standard.drafting.map(({ name, creditCode, role }) => [name, creditCode, role]),
    ),
    standard_adoption: numbered(standard.adoptions.map(({ document, degree }) => [document, degree])),
    standard_replacement: numbered(replacements),
    standard_reference: numbered(
      standard.references.map(({ code, dated, clause }) => [code, dated ? 1 : 0, clause]),
    ),
    standard_review: numbered(standard.reviews.map(({ on, conclusion, note }) => [on, conclusion, note])),
  };
}

/** Standards as rows of all their tables, each row in the order of its table's columns. */
export function rowsOf(
  sector: SectorKey,
  standards: readonly StoredStandard[],
  serials: readonly number[],
  columns: readonly string[],
): { standard: unknown[][]; parts: Record<PartTable, unknown[][]> } {
  const parts = Object.fromEntries(partTables.map((table) => [table, []])) as unknown as Record<
    PartTable,
    unknown[][]
  >;
  const rows = standards.map((standard, index) => {
    const serial = serials[index] ?? 0;
    const own = partRows(standard, serial);
    for (const table of partTables) parts[table].push(...own[table]);
    const row = standardRow(sector, standard, serial);
    return columns.map((column) => row[column] ?? null);
  });
  return { standard: rows, parts };
}

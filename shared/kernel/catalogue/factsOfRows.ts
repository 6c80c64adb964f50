import type { StandardFacts, StoredStandard } from './StandardFacts';
import type { StandardRow } from './rowsOfFacts';
import type {
  ReplacementDirection,
  StandardAdoption,
  StandardClassification,
  StandardDrafting,
  StandardReference,
  StandardReplacement,
  StandardReview,
} from './standardTables';

/** The rows of the list tables, each ordered by standard and place. */
export interface PartRows {
  readonly standard_classification: readonly StandardClassification[];
  readonly standard_drafting: readonly StandardDrafting[];
  readonly standard_adoption: readonly StandardAdoption[];
  readonly standard_replacement: readonly StandardReplacement[];
  readonly standard_reference: readonly StandardReference[];
  readonly standard_review: readonly StandardReview[];
}

function bySerial<Row extends { readonly serial: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.serial);
    if (group) group.push(row);
    else groups.set(row.serial, [row]);
  }
  return groups;
}

/** Puts standards together again from their rows, in the order of `rows`. */
export function factsOf(
  rows: readonly StandardRow[],
  parts: PartRows,
  ownColumns: readonly string[],
): StoredStandard[] {
  const classes = bySerial(parts.standard_classification);
  const drafting = bySerial(parts.standard_drafting);
  const adoptions = bySerial(parts.standard_adoption);
  const replacements = bySerial(parts.standard_replacement);
  const references = bySerial(parts.standard_reference);
  const reviews = bySerial(parts.standard_review);

  return rows.map((row) => {
    const codesOf = (scheme: string) =>
      (classes.get(row.serial) ?? []).filter((each) => each.scheme === scheme).map((each) => each.code);
    const replaced = (direction: ReplacementDirection) =>
      (replacements.get(row.serial) ?? [])
        .filter((each) => each.direction === direction)
        .map(({ code, partial }) => ({ code, partial: Boolean(partial) }));
    return {
      id: row.id,
      version: row.version,
      code: row.code,
      title: row.title,
      titleEn: row.titleEn,
      level: row.level,
      nature: row.nature,
      issuedOn: row.issuedOn,
      effectiveOn: row.effectiveOn,
      withdrawnOn: row.withdrawnOn,
      ics: codesOf('ICS'),
      ccs: codesOf('CCS'),
      industries: codesOf('GBT4754'),
      region: row.regionCode,
      committee: row.committeeName === null ? null : { code: row.committeeCode, name: row.committeeName },
      competentDepartment: row.competentDepartment,
      drafting: (drafting.get(row.serial) ?? []).map(({ name, creditCode, role }) => ({
        name,
        creditCode,
        role,
      })),
      adoptions: (adoptions.get(row.serial) ?? []).map(({ document, degree }) => ({ document, degree })),
      replaces: replaced('REPLACES'),
      replacedBy: replaced('REPLACED_BY'),
      references: (references.get(row.serial) ?? []).map(({ code, dated, clause }) => ({
        code,
        dated: Boolean(dated),
        clause,
      })),
      reviews: (reviews.get(row.serial) ?? []).map(({ reviewedOn, conclusion, note }) => ({
        on: reviewedOn,
        conclusion,
        note,
      })),
      source: row.source,
      provenance: row.provenance,
      own: Object.fromEntries(ownColumns.map((name) => [name, row[name] ?? null])) as StandardFacts['own'],
    };
  });
}

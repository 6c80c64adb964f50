import type { EntityManager } from 'typeorm';
import type {
  PlainDate,
  ReferenceFact,
  StoredStandard,
} from '../../../shared/kernel/catalogue/StandardFacts';
import { inForceFrom, nextReviewOn } from '../../../shared/kernel/catalogue/standardRules';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';

/** How a standard names a document that it cites. */
export type CitedName = Pick<ReferenceFact, 'code' | 'dated'>;

/** A standard of the index: what its own facts say of when it is due for review, and what it cites. */
export interface CitingStandard {
  readonly serial: number;
  readonly code: string;
  readonly sector: SectorKey;
  readonly regionCode: string | null;
  readonly nextReviewOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  /** Day of its issue or of its last review, the later; null when neither is known. */
  readonly lookedAtOn: PlainDate | null;
  readonly cites: readonly CitedName[];
}

const latest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** A standard as its sector stores it. */
export function citingStandard(sector: SectorKey, serial: number, standard: StoredStandard): CitingStandard {
  const { code, region, withdrawnOn, issuedOn, reviews, references } = standard;
  return {
    serial,
    code,
    sector,
    regionCode: region,
    nextReviewOn: nextReviewOn(standard),
    withdrawnOn,
    lookedAtOn: latest([issuedOn ?? inForceFrom(standard), ...reviews.map(({ on }) => on)]),
    cites: references,
  };
}

interface StandardDays extends Omit<CitingStandard, 'lookedAtOn' | 'cites'> {
  readonly issuedOn: PlainDate | null;
  readonly inForceFrom: PlainDate | null;
  readonly reviewedOn: PlainDate | null;
}

interface ReferenceRow {
  readonly serial: number;
  readonly code: string;
  readonly dated: number | boolean;
}

/** The standards with these serials as the index has them, absent ones left out: two statements for all. */
export async function readCitingStandards(
  manager: EntityManager,
  serials: readonly number[],
): Promise<CitingStandard[]> {
  const [standard, reference] = [isOneOf('s.serial', serials), isOneOf('serial', serials)];
  const rows = (await manager.query(
    `SELECT s.serial, s.code, s.sector, s.regionCode, s.nextReviewOn, s.withdrawnOn, s.issuedOn, s.inForceFrom,
            (SELECT MAX(v.reviewedOn) FROM standard_review v WHERE v.serial = s.serial) AS reviewedOn
       FROM standard s WHERE ${standard.sql}`,
    [...standard.values],
  )) as StandardDays[];
  const references = (await manager.query(
    `SELECT serial, code, dated FROM standard_reference WHERE ${reference.sql} ORDER BY serial, ordinal`,
    [...reference.values],
  )) as ReferenceRow[];
  const cites = new Map<number, CitedName[]>(rows.map(({ serial }) => [serial, []]));
  for (const { serial, code, dated } of references) cites.get(serial)?.push({ code, dated: Boolean(dated) });
  return rows.map(({ issuedOn, inForceFrom: first, reviewedOn, ...row }) => ({
    ...row,
    lookedAtOn: latest([issuedOn ?? first, reviewedOn]),
    cites: cites.get(row.serial) ?? [],
  }));
}

import { DomainError, fieldProblem } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { SectorKey } from '../sectorKeys';
import type { PilotLevel } from './PilotFacts';

/** How many pilots a sector may have approved in a calendar year, as one rule says for a time. */
export interface PilotQuota {
  /** Names the rule where it refuses. */
  readonly version: string;
  /** First day of an approval that falls under it. */
  readonly from: PlainDate;
  /** Last such day; null while it is in force. */
  readonly until: PlainDate | null;
  readonly source: string;
  /** Most approvals in a year; a level that is not named has no quota by this rule. */
  readonly perYear: Readonly<Partial<Record<PilotLevel, number>>>;
}

/** The quotas of a sector that has none of its own. */
export const commonQuotas: readonly PilotQuota[] = [
  {
    version: 'QUOTA-2017',
    from: '2017-01-01',
    until: null,
    source:
      'Rule of this product: the plan asks for a yearly plan (制定年度计划) and names no figures for pilots',
    perYear: { NATIONAL: 5, PROVINCIAL: 20, MUNICIPAL: 40 },
  },
];

/** A quota that an approval falls under. */
export interface QuotaInForce {
  readonly version: string;
  readonly source: string;
  readonly most: number;
}

/** The quota of a level on a day: the sector's own where it has one, else the common one, the latest of either; null where none applies. */
export function quotaOn(
  level: PilotLevel,
  on: PlainDate,
  own: readonly PilotQuota[],
  common: readonly PilotQuota[] = commonQuotas,
): QuotaInForce | null {
  for (const quotas of [own, common]) {
    const inForce = quotas.filter(
      ({ from, until, perYear }) =>
        from <= on && (until === null || on <= until) && perYear[level] !== undefined,
    );
    const latest = [...inForce].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
    if (latest) return { version: latest.version, source: latest.source, most: latest.perYear[level] ?? 0 };
  }
  return null;
}

/** The days of a day's calendar year, first and last. */
export function yearOf(on: PlainDate): readonly [first: PlainDate, last: PlainDate] {
  const year = on.slice(0, 4);
  return [`${year}-01-01`, `${year}-12-31`];
}

/** What an approval would do to a quota. */
export interface QuotaUse {
  readonly sector: SectorKey;
  readonly level: PilotLevel;
  readonly on: PlainDate;
  /** Approved in that year already. */
  readonly approved: number;
}

/** How many approvals a quota leaves; none, where more were approved under an earlier one. */
export function leftOf({ most }: Pick<QuotaInForce, 'most'>, approved: number): number {
  return Math.max(0, most - approved);
}

/** Refuses an approval for which the year has no place left. @throws QUOTA_EXCEEDED with the figure and the rule */
export function refuseOverQuota(
  { version, most }: Omit<QuotaInForce, 'source'>,
  { sector, level, on, approved }: QuotaUse,
): void {
  if (leftOf({ most }, approved) > 0) return;
  const year = on.slice(0, 4);
  const problem = `${String(approved)} of ${String(most)} pilots of this level were approved in ${year}, by ${version}`;
  throw new DomainError(`The quota of ${sector} is used up: ${problem}`, {
    code: 'QUOTA_EXCEEDED',
    sector,
    fields: [fieldProblem('level', level, problem)],
  });
}

import DataLoader from 'dataloader';
import type { Database } from '../../database';
import type { PlainDate } from '../catalogue/StandardFacts';
import { isOneOf } from '../listing/Condition';
import { rectificationConditions } from './implementationInspections';
import { ImplementationTally } from './ImplementationTally';
import type { InspectionVerdict } from './inspectionEnums';

interface Counted {
  readonly standardCode: string;
  readonly verdict: InspectionVerdict;
  readonly count: number | string;
  readonly overdue: number | string;
}

function tallyOf(rows: readonly Counted[]): ImplementationTally {
  const sum = (name: 'count' | 'overdue', of = rows) =>
    of.reduce((total, row) => total + Number(row[name]), 0);
  const having = (verdict: InspectionVerdict) =>
    sum(
      'count',
      rows.filter((row) => row.verdict === verdict),
    );
  return Object.assign(new ImplementationTally(), {
    inspections: sum('count'),
    conforming: having('CONFORMING'),
    nonConforming: having('NON_CONFORMING'),
    notApplicable: having('NOT_APPLICABLE'),
    overdue: sum('overdue'),
  });
}

/** Counts the inspections of standards by their numbers on a day: one statement for all numbers of a request. */
export function implementationTallies(
  { reader }: Database,
  day: PlainDate,
): DataLoader<string, ImplementationTally> {
  return new DataLoader(async (codes: readonly string[]) => {
    const which = isOneOf('s.standardCode', codes);
    const { OVERDUE: late } = rectificationConditions(day);
    const rows = (await reader.query(
      `SELECT s.standardCode AS standardCode, s.verdict AS verdict, COUNT(*) AS count,
              SUM(CASE WHEN ${late.sql} THEN 1 ELSE 0 END) AS overdue
         FROM implementation_inspection s WHERE ${which.sql} GROUP BY s.standardCode, s.verdict`,
      [...late.values, ...which.values],
    )) as Counted[];
    return codes.map((code) => tallyOf(rows.filter(({ standardCode }) => standardCode === code)));
  });
}

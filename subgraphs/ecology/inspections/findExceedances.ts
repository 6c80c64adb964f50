import { DomainError } from '../../../shared/errors';
import {
  checkRegion,
  condition,
  withinRegion,
  type Condition,
  type SectorContext,
} from '../../../shared/kernel';
import { Exceedances, type ExceedanceFilter } from './Exceedances';
import { judgeInspection } from './judgeInspection';
import type { LimitVerdict } from '../limits/limitEnums';
import type { LimitInspection } from './LimitInspection';
import { limitInspections } from './inspectionRegisters';
import { pageOf, type PageAsked } from '../pageOf';

type Outcome = LimitVerdict | 'UNJUDGED';

function conditionsOf({ kind, region, from, to }: ExceedanceFilter): Condition[] {
  return [
    ...(kind ? [condition('s.kind = ?', kind)] : []),
    ...(region ? [withinRegion('s.regionCode', region)] : []),
    ...(from ? [condition('s.inspectedOn >= ?', from)] : []),
    ...(to ? [condition('s.inspectedOn <= ?', to)] : []),
  ];
}

async function outcomeOf(inspection: LimitInspection, context: SectorContext): Promise<Outcome> {
  try {
    return (await judgeInspection(inspection, context)).verdict;
  } catch (error) {
    if (error instanceof DomainError) return 'UNJUDGED';
    throw error;
  }
}

/** Judges all inspections that a filter lets through, and lists those that exceed their limit. @throws BAD_USER_INPUT on a region or cursor that is none */
export async function findExceedances(
  filter: ExceedanceFilter,
  page: PageAsked,
  context: SectorContext,
): Promise<Exceedances> {
  if (filter.region != null) checkRegion('filter.region', filter.region);
  const counts: Record<Outcome, number> = { MET: 0, EXCEEDED: 0, NO_LIMIT_IN_FORCE: 0, UNJUDGED: 0 };
  const exceeding: LimitInspection[] = [];
  for await (const rows of context.registers.stretches(limitInspections, ...conditionsOf(filter))) {
    const outcomes = await Promise.all(rows.map((row) => outcomeOf(row, context)));
    outcomes.forEach((outcome) => (counts[outcome] += 1));
    exceeding.push(...rows.filter((_row, index) => outcomes[index] === 'EXCEEDED'));
  }
  exceeding.sort(latestFirst);
  return Object.assign(new Exceedances(), {
    inspected: Object.values(counts).reduce((sum, each) => sum + each, 0),
    met: counts.MET,
    exceeded: counts.EXCEEDED,
    withoutLimit: counts.NO_LIMIT_IN_FORCE,
    unjudged: counts.UNJUDGED,
    ...pageOf(exceeding, ({ id }) => id, page),
  });
}

function latestFirst(one: LimitInspection, other: LimitInspection): number {
  if (one.inspectedOn !== other.inspectedOn) return one.inspectedOn > other.inspectedOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

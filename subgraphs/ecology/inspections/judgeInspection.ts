import { convertQuantity, type Quantity } from '../../../shared/measure';
import { standardLink, type SectorContext } from '../../../shared/kernel';
import { editionsOf } from '../editions/editionsOf';
import { EmissionLimit } from '../limits/EmissionLimit';
import { EnergyLimit } from '../limits/EnergyLimit';
import { judge, limitFor, valueOfTier, type LimitSubject } from './inspectionRules';
import { LimitJudgement } from './LimitJudgement';
import type { LimitInspection } from './LimitInspection';
import { emissionLimits, energyLimits } from '../limits/limitRegisters';
import type { DatedLimit } from '../limits/limitRules';

type Row = EnergyLimit | EmissionLimit;

/** A limit with all that tells it from others. */
interface Candidate extends DatedLimit, LimitSubject {
  readonly row: Row;
}

const untold = { product: null, process: null, indicator: null, pollutant: null, averaging: null } as const;

function subjectOf(row: Row): LimitSubject & Pick<DatedLimit, 'regionCode' | 'period'> {
  if (row instanceof EnergyLimit) {
    const { product, process, indicator, condition } = row;
    return { ...untold, product, process, indicator, condition };
  }
  const { pollutant, averaging, condition, regionCode, period } = row;
  return { ...untold, pollutant, averaging, condition, regionCode, period };
}

async function candidatesFor(
  { product, pollutant }: LimitInspection,
  context: SectorContext,
): Promise<Candidate[]> {
  const { registers } = context;
  const rows: Row[] = [
    ...(product === null ? [] : await registers.by(energyLimits, 'product').load(product)),
    ...(pollutant === null ? [] : await registers.by(emissionLimits, 'pollutant').load(pollutant)),
  ];
  const editions = await editionsOf(
    rows.map(({ standardCode }) => standardCode),
    context,
  );
  return rows.flatMap((row) => {
    const edition = editions.get(row.standardCode);
    return edition ? [{ row, standardCode: row.standardCode, edition, ...subjectOf(row) }] : [];
  });
}

/** The limit as a quantity; undefined where the standard sets none of the tier inspected. */
function quantityOf(row: Row, { tier }: LimitInspection): Quantity | undefined {
  const value = row instanceof EnergyLimit ? valueOfTier(row, tier) : row.maximum;
  return value === null ? undefined : { value, unit: row.unit };
}

/**
 * Judges an inspection by the limit in force on its day; all inspections of a request share their statements.
 * @throws UNIT_MISMATCH where it was measured in a unit of another dimension, BAD_USER_INPUT where several limits are meant
 */
export async function judgeInspection(
  inspection: LimitInspection,
  context: SectorContext,
): Promise<LimitJudgement> {
  const row = limitFor(inspection, await candidatesFor(inspection, context))?.row;
  const limit = row && quantityOf(row, inspection);
  const measured = { value: inspection.measured, unit: inspection.unit };
  const { verdict, excess } = judge(measured, limit);
  return Object.assign(new LimitJudgement(), {
    verdict,
    measured: limit ? convertQuantity(measured, limit.unit).value : null,
    maximum: limit?.value ?? null,
    excess: excess?.value ?? null,
    unit: limit?.unit ?? null,
    standard: row ? standardLink(row.standardCode) : null,
    energyLimit: row instanceof EnergyLimit ? row : null,
    emissionLimit: row instanceof EmissionLimit ? row : null,
  });
}

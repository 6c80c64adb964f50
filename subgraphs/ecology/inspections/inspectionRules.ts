import { compareQuantities, subtractQuantity, tryParseUnit, type Quantity } from '../../../shared/measure';
import { badField, fieldProblem, type FieldProblem } from '../../../shared/errors';
import type { EnergyTier, LimitKind, LimitVerdict } from '../limits/limitEnums';
import { seriesOf } from '../editions/editionRules';
import { limitInForce, type DatedLimit } from '../limits/limitRules';
import { negativeProblems } from '../unitRules';

/** What an inspection comes to, and by how much a limit is exceeded, in the limit's unit; zero when it is met. */
export interface Judged {
  readonly verdict: LimitVerdict;
  readonly excess: Quantity | null;
}

/**
 * Holds a measured value against the limit in force: what equals the limit meets it.
 *
 * Source: GB/T 8170-2008, 4.3 (全数值比较法: a value is compared with all its digits unless the standard says otherwise).
 * @throws UNIT_MISMATCH when the unit measured is of another dimension than the limit's
 */
export function judge(measured: Quantity, limit: Quantity | undefined): Judged {
  if (!limit) return { verdict: 'NO_LIMIT_IN_FORCE', excess: null };
  if (compareQuantities(measured, limit) <= 0)
    return { verdict: 'MET', excess: { value: 0, unit: limit.unit } };
  return { verdict: 'EXCEEDED', excess: subtractQuantity(measured, limit) };
}

/** The values that a standard sets a product, of which one may be missing. */
export interface TieredValues {
  readonly advanced: number | null;
  readonly access: number | null;
  readonly limit: number | null;
}

/** The value of a tier: the limit where no tier is named. Source: GB/T 12723: 限定值 for what exists, 准入值 for what is new, 先进值 as an aim. */
export function valueOfTier(values: TieredValues, tier: EnergyTier | null): number | null {
  if (tier === 'ADVANCED') return values.advanced;
  return tier === 'ACCESS' ? values.access : values.limit;
}

/** What tells which limit is meant; what is null is not told. */
export interface LimitSubject {
  readonly product: string | null;
  readonly process: string | null;
  readonly indicator: string | null;
  readonly pollutant: string | null;
  readonly averaging: string | null;
  readonly condition: string | null;
}

/** What an inspection tells beside its subject. */
export interface InspectionFacts extends LimitSubject {
  readonly kind: LimitKind;
  readonly tier: EnergyTier | null;
  readonly measured: number;
  readonly unit: string;
  readonly inspectedOn: string;
}

/** Where and when a limit is asked for, and of which standard, in any edition. */
export interface LimitQuestion extends LimitSubject {
  readonly standardCode: string;
  readonly regionCode: string;
  readonly inspectedOn: string;
}

const subjectNames = ['product', 'process', 'indicator', 'pollutant', 'averaging', 'condition'] as const;

const isMeant = (question: LimitSubject, limit: LimitSubject) =>
  subjectNames.every(
    (name) => question[name] === null || limit[name] === null || question[name] === limit[name],
  );

/**
 * The limit in force that an inspection is to be judged by: of the standard inspected, in whatever edition, for its
 * subject. What the inspection does not tell may be anything, as long as one limit only is meant. Source: the plan, chapter
 * 2 (3) 1: 能耗限额和排放限额标准实施情况的监督检查, and the tables of the standards.
 * @throws BAD_USER_INPUT naming what must be told, where several limits are meant, or the standard where that sets several
 */
export function limitFor<Limit extends DatedLimit & LimitSubject>(
  question: LimitQuestion,
  limits: readonly Limit[],
): Limit | undefined {
  const series = seriesOf(question.standardCode);
  const meant = limits.filter((each) => seriesOf(each.standardCode) === series && isMeant(question, each));
  const binding = limitInForce(meant, question.inspectedOn, question.regionCode);
  if (!binding) return undefined;
  const beside = meant.filter((each) => isBeside(each, binding));
  for (const name of subjectNames) {
    if (question[name] !== null) continue;
    const values = [...new Set([binding[name], ...beside.map((each) => each[name])])];
    if (values.length > 1)
      throw badField(name, null, `must be told: ${binding.standardCode} sets ${values.join(', ')}`);
  }
  const [closest, again] = closestTo(question, beside);
  if (again)
    throw badField(
      'standardCode',
      question.standardCode,
      `sets several limits for this in ${binding.standardCode}`,
    );
  return closest;
}

/** Those of some limits that say most of what is asked: one for the hourly mean before one for whatever time. */
function closestTo<Limit extends LimitSubject>(question: LimitSubject, limits: readonly Limit[]): Limit[] {
  const said = (limit: Limit) =>
    subjectNames.filter((name) => question[name] !== null && limit[name] === question[name]).length;
  const most = Math.max(...limits.map(said));
  return limits.filter((limit) => said(limit) === most);
}

/** Whether two limits differ in nothing but their subject. */
function isBeside(one: DatedLimit, other: DatedLimit): boolean {
  return (
    one.standardCode === other.standardCode &&
    (one.regionCode ?? null) === (other.regionCode ?? null) &&
    (one.period ?? null) === (other.period ?? null)
  );
}

/** Of each kind the columns that must be told, and those that must not. */
const columnsOf = {
  ENERGY: { needs: ['product', 'indicator'], never: ['pollutant', 'averaging'] },
  EMISSION: { needs: ['pollutant'], never: ['product', 'process', 'indicator', 'tier'] },
} as const;

/** All that is wrong with an inspection by itself; energy may be given back, as by a converter. Source of the latter: GB 21256: 转炉工序. */
export function inspectionProblems(facts: InspectionFacts, today: string): FieldProblem[] {
  const { needs, never } = columnsOf[facts.kind];
  const reading = tryParseUnit(facts.unit);
  return [
    ...needs
      .filter((name) => facts[name] === null)
      .map((name) => fieldProblem(name, null, `must be given for ${facts.kind}`)),
    ...never
      .filter((name) => facts[name] !== null)
      .map((name) => fieldProblem(name, facts[name], `is not told of ${facts.kind}`)),
    ...(facts.kind === 'EMISSION' ? negativeProblems({ measured: facts.measured }) : []),
    ...('reason' in reading ? [fieldProblem('unit', facts.unit, reading.reason)] : []),
    ...(facts.inspectedOn > today ? [fieldProblem('inspectedOn', facts.inspectedOn, 'is yet to come')] : []),
  ];
}

import { fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';
import { compareQuantities, convertQuantity, tryParseUnit } from '../../../shared/measure';

/** The rule by which declarations are ranked. */
export const RANKING_RULE = 'front-runner-1';

export type IndicatorDirection = 'HIGHER' | 'LOWER';
export type DisqualificationCode =
  'DEAD_CITATION' | 'UNKNOWN_CITATION' | 'MISSING_INDICATOR' | 'BELOW_BASELINE' | 'SUPERSEDED';

/** What products of a kind are compared by, and the value that the national standard asks for. */
export interface CoreIndicator {
  readonly name: string;
  readonly unit: string;
  readonly direction: IndicatorDirection;
  readonly baseline: number;
}

/** What an enterprise declares of one indicator. */
export interface DeclaredValue {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
}

/** A declaration, and what became of the standard it cites. */
export interface RankedDeclaration {
  readonly key: string;
  readonly enterpriseCode: string;
  readonly model: string;
  readonly standardCode: string;
  readonly declaredOn: string;
  readonly values: readonly DeclaredValue[];
  readonly standardState: 'IN_FORCE' | 'UPCOMING' | 'WITHDRAWN' | 'UNKNOWN';
}

/** What is wrong with the indicators of a kind of product: each once, in a unit that is one, over a baseline that can be exceeded. */
export function productProblems(indicators: readonly CoreIndicator[]): FieldProblem[] {
  if (indicators.length === 0) return [fieldProblem('indicators', 0, 'must have at least one')];
  return [
    ...repeatProblems(
      'indicators',
      indicators.map(({ name }) => name),
    ),
    ...indicators.flatMap(({ unit, baseline }, index) => {
      const path = `indicators[${String(index)}]`;
      const reading = tryParseUnit(unit);
      return [
        ...('reason' in reading ? [fieldProblem(`${path}.unit`, unit, reading.reason)] : []),
        ...(baseline > 0 ? [] : [fieldProblem(`${path}.baseline`, baseline, 'must be above zero')]),
      ];
    }),
  ];
}

/** Negative where a value is worse than the baseline, zero where equal. @throws BAD_USER_INPUT UNIT_MISMATCH */
function against(
  { unit, direction, baseline }: CoreIndicator,
  { value, unit: given }: DeclaredValue,
  field: string,
) {
  const difference = compareQuantities({ value, unit: given }, { value: baseline, unit }, field);
  return direction === 'HIGHER' ? difference : -difference;
}

/**
 * What is wrong with declared values: an indicator that the product has not, one told twice or left out, a value below the
 * national baseline. Source: 《关于实施企业标准“领跑者”制度的意见》(市场监管总局等八部门, 2018): 核心指标高于国家标准、行业标准.
 * @throws UNIT_MISMATCH where a unit measures something else, naming its field
 */
export function declaredProblems(
  values: readonly DeclaredValue[],
  indicators: readonly CoreIndicator[],
): FieldProblem[] {
  const names = values.map(({ indicator }) => indicator);
  const known = new Map(indicators.map((indicator) => [indicator.name, indicator]));
  return [
    ...repeatProblems('values', names),
    ...indicators
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => fieldProblem('values', name, 'is a core indicator and is not declared')),
    ...values.flatMap((declared, index) => {
      const path = `values[${String(index)}]`;
      const indicator = known.get(declared.indicator);
      if (!indicator) return [fieldProblem(`${path}.indicator`, declared.indicator, 'is no core indicator')];
      if (against(indicator, declared, `${path}.unit`) >= 0) return [];
      const baseline = `${String(indicator.baseline)} ${indicator.unit}`;
      return [fieldProblem(`${path}.value`, declared.value, `is below the national baseline, ${baseline}`)];
    }),
  ];
}

/** What one indicator adds to a score. */
export interface ScorePart {
  readonly indicator: string;
  /** In the unit of the baseline. */
  readonly value: number;
  readonly baseline: number;
  readonly unit: string;
  readonly direction: IndicatorDirection;
  /** By how much the value is better than the baseline, as a share of it, e.g. 0.2. */
  readonly margin: number;
}

/** Where a declaration stands, and why. */
export interface Standing<Declaration extends RankedDeclaration = RankedDeclaration> {
  readonly declaration: Declaration;
  /** From 1; those with one score share a position; null for one that is not ranked. */
  readonly position: number | null;
  /** Mean of the margins; null for one that is not ranked. */
  readonly score: number | null;
  readonly parts: readonly ScorePart[];
  readonly disqualification: DisqualificationCode | null;
  /** Says in words why it stands there. */
  readonly reason: string;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const percent = (share: number) => `${String(Math.round(share * 1000) / 10)}%`;

function partOf(indicator: CoreIndicator, declared: DeclaredValue): ScorePart {
  const { name, unit, baseline, direction } = indicator;
  const { value } = convertQuantity({ value: declared.value, unit: declared.unit }, unit);
  const better = direction === 'HIGHER' ? value - baseline : baseline - value;
  return { indicator: name, value, baseline, unit, direction, margin: round(better / baseline) };
}

function partsOf({ values }: RankedDeclaration, indicators: readonly CoreIndicator[]): ScorePart[] {
  return indicators.flatMap((indicator) => {
    const declared = values.find((each) => each.indicator === indicator.name);
    return declared ? [partOf(indicator, declared)] : [];
  });
}

type Refusal = readonly [code: DisqualificationCode, reason: string];

/** Why a declaration is not ranked; the baseline may have been raised since it was declared. */
function refusalOf(
  { standardCode, standardState, declaredOn }: RankedDeclaration,
  parts: readonly ScorePart[],
  indicators: readonly CoreIndicator[],
  latestOn: string,
): Refusal | null {
  if (declaredOn < latestOn) return ['SUPERSEDED', `该型号已于 ${latestOn} 重新声明`];
  if (standardState === 'WITHDRAWN') return ['DEAD_CITATION', `所引标准 ${standardCode} 已废止`];
  if (standardState === 'UNKNOWN') return ['UNKNOWN_CITATION', `所引标准 ${standardCode} 不在任何目录中`];
  const missing = indicators.find(({ name }) => parts.every(({ indicator }) => indicator !== name));
  if (missing) return ['MISSING_INDICATOR', `缺少核心指标 ${missing.name}`];
  const below = parts.find(({ margin }) => margin < 0);
  if (!below) return null;
  const { indicator, value, baseline, unit } = below;
  return [
    'BELOW_BASELINE',
    `${indicator} ${String(value)} ${unit} 低于国家标准基准 ${String(baseline)} ${unit}`,
  ];
}

/**
 * Ranks the declarations of a kind of product: by the mean of the margins over the national baseline, each indicator
 * counting alike; of equal scores the earlier declaration first. What is not ranked comes last, with its reason.
 * Source: the plan, chapter 2 (1) 1: 探索建立标准“领跑者”制度; the rule itself is this product's own.
 */
export function rankDeclarations<Declaration extends RankedDeclaration>(
  declarations: readonly Declaration[],
  indicators: readonly CoreIndicator[],
): Standing<Declaration>[] {
  const modelOf = ({ enterpriseCode, model }: RankedDeclaration) => `${enterpriseCode} ${model}`;
  const latest = new Map<string, string>();
  for (const each of declarations) {
    const known = latest.get(modelOf(each)) ?? '';
    if (each.declaredOn > known) latest.set(modelOf(each), each.declaredOn);
  }
  const judged = declarations.map((declaration) => {
    const parts = partsOf(declaration, indicators);
    const refusal = refusalOf(declaration, parts, indicators, latest.get(modelOf(declaration)) ?? '');
    const score = refusal ? null : round(parts.reduce((sum, { margin }) => sum + margin, 0) / parts.length);
    return { declaration, parts, refusal, score };
  });
  judged.sort(
    (a, b) =>
      (b.score ?? -1) - (a.score ?? -1) ||
      (a.declaration.declaredOn < b.declaration.declaredOn ? -1 : 1) *
        Number(a.declaration.declaredOn !== b.declaration.declaredOn) ||
      (a.declaration.key < b.declaration.key ? -1 : 1),
  );
  return judged.map(({ declaration, parts, refusal, score }) => ({
    declaration,
    parts,
    score,
    position: score === null ? null : 1 + judged.filter((each) => (each.score ?? -1) > score).length,
    disqualification: refusal?.[0] ?? null,
    reason: refusal?.[1] ?? reasonOf(parts, score ?? 0),
  }));
}

function reasonOf(parts: readonly ScorePart[], score: number): string {
  const each = parts.map(({ indicator, margin }) => `${indicator}优于基准 ${percent(margin)}`);
  return `${each.join('，')}；平均 ${percent(score)}`;
}

import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import type { EmissionLimit } from './EmissionLimit';
import type { EnergyLimit } from './EnergyLimit';
import { isEdition } from '../editions/editionRules';
import { consumption, emission, negativeProblems, unitProblems } from '../unitRules';
import { isPeriod } from './limitRules';

function editionProblems(standardCode: string): FieldProblem[] {
  return isEdition(standardCode)
    ? []
    : [fieldProblem('standardCode', standardCode, 'must name an edition, with its year')];
}

const tiers = ['advanced', 'access', 'limit'] as const;

/**
 * What is wrong with an energy limit: it is of one edition, sets a value at least, and no tier asks less than one before it.
 * Values may be negative: what a process gives back counts as such. Source: GB/T 12723: 先进值、准入值、限定值; GB 21256: 转炉工序.
 */
export function energyLimitProblems(
  facts: Pick<EnergyLimit, 'standardCode' | 'unit' | (typeof tiers)[number]>,
): FieldProblem[] {
  const set = tiers.filter((tier) => facts[tier] !== null);
  const unordered = set.filter((tier, index) => {
    const before = set[index - 1];
    return before !== undefined && (facts[before] ?? 0) > (facts[tier] ?? 0);
  });
  return [
    ...editionProblems(facts.standardCode),
    ...(set.length > 0 ? [] : [fieldProblem('limit', null, 'must be given where no other value is')]),
    ...unordered.map((tier) =>
      fieldProblem(tier, facts[tier], 'must not be less than the value of a stricter tier'),
    ),
    ...unitProblems('unit', facts.unit, consumption),
  ];
}

/** What is wrong with an emission limit: it is of one edition, not less than nothing, and its season is one of the calendar. */
export function emissionLimitProblems({
  standardCode,
  maximum,
  unit,
  period,
}: Pick<EmissionLimit, 'standardCode' | 'maximum' | 'unit' | 'period'>): FieldProblem[] {
  return [
    ...editionProblems(standardCode),
    ...negativeProblems({ maximum }),
    ...unitProblems('unit', unit, emission),
    ...(period === null || isPeriod(period)
      ? []
      : [fieldProblem('period', period, 'must be two days of the year, MM-DD~MM-DD')]),
  ];
}

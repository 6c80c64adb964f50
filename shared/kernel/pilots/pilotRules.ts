import { fieldProblem, type FieldProblem } from '../../errors';
import { checkCreditCode, StandardNumber } from '../../numbers';
import { codeLists } from '../../reference';
import { isPlainDate } from '../catalogue/plainDates';
import type { PlainDate } from '../catalogue/StandardFacts';
import { longest, textProblem } from '../catalogue/standardTextRules';
import { PilotLevelEnum, PilotStageEnum } from '../graph/enums';
import type { PilotFacts, PilotStage } from './PilotFacts';

/** Stages of a pilot that is still under way. */
export const openStages: readonly PilotStage[] = [
  'APPLIED',
  'APPROVED',
  'BUILDING',
  'MID_TERM',
  'ACCEPTANCE',
];

/**
 * Whether a pilot was late on a day: past its due day and, on that day, neither accepted nor ended. One that has ended
 * without a known day of acceptance is not called late.
 */
export function isOverdueOn(
  { due, acceptedOn, stage }: Pick<PilotFacts, 'due' | 'acceptedOn' | 'stage'>,
  on: PlainDate,
): boolean {
  if (due === null || due >= on) return false;
  return acceptedOn === null ? openStages.includes(stage) : on < acceptedOn;
}

const PILOT_KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;

function nameProblems({ key, title, level, stage, source }: PilotFacts): FieldProblem[] {
  return [
    ...(PILOT_KEY.test(key)
      ? []
      : [fieldProblem('key', key, 'must be small letters, digits and hyphens, at most 80')]),
    ...textProblem('title', title, longest.title),
    ...(Object.hasOwn(PilotLevelEnum, level) ? [] : [fieldProblem('level', level, 'is no level of a pilot')]),
    ...(Object.hasOwn(PilotStageEnum, stage) ? [] : [fieldProblem('stage', stage, 'is no stage of a pilot')]),
    ...textProblem('source', source, longest.source),
  ];
}

function placeProblems({ region, organization }: PilotFacts): FieldProblem[] {
  const creditCode = organization?.creditCode ?? null;
  const checked = creditCode === null ? { ok: true as const } : checkCreditCode(creditCode);
  return [
    ...(region === null || codeLists().regions.has(region)
      ? []
      : [fieldProblem('region', region, 'is no region of GB/T 2260 known here')]),
    ...textProblem('organization.name', organization?.name ?? null, longest.name),
    ...(checked.ok ? [] : [fieldProblem('organization.creditCode', creditCode, checked.reason)]),
  ];
}

function dateProblems(facts: PilotFacts): FieldProblem[] {
  const malformed = (['appliedOn', 'acceptedOn', 'due'] as const).flatMap((field) => {
    const value = facts[field];
    if (value === null || isPlainDate(value)) return [];
    return [fieldProblem(field, value, 'must be a day of the calendar, YYYY-MM-DD')];
  });
  const { appliedOn, acceptedOn, due } = facts;
  const early = (['acceptedOn', 'due'] as const).flatMap((field) => {
    const value = { acceptedOn, due }[field];
    if (value === null || appliedOn === null || value >= appliedOn) return [];
    return [fieldProblem(field, value, `must not be before the day of application, ${appliedOn}`)];
  });
  return malformed.length > 0 ? malformed : early;
}

function standardProblems({ standards }: PilotFacts): FieldProblem[] {
  return standards.flatMap((code, index) => {
    const field = `standards[${index}]`;
    const parsed = StandardNumber.tryParse(code);
    if ('reason' in parsed) return [fieldProblem(field, code, parsed.reason)];
    return standards.indexOf(code) === index ? [] : [fieldProblem(field, code, 'stands in the list twice')];
  });
}

/** All that is wrong with the facts of one pilot; empty when nothing is. Whether its standards are known is not asked. */
export function checkPilotFacts(facts: PilotFacts): FieldProblem[] {
  return [
    ...nameProblems(facts),
    ...placeProblems(facts),
    ...dateProblems(facts),
    ...standardProblems(facts),
  ];
}

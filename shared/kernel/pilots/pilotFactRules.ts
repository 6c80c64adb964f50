import { fieldProblem, repeatProblems, type FieldProblem } from '../../errors';
import { checkCreditCode, StandardNumber } from '../../numbers';
import { codeLists } from '../../reference';
import { isPlainDate } from '../catalogue/plainDates';
import { longest, textProblem } from '../catalogue/standardTextRules';
import { earlyDayProblem } from '../lifecycle/dayRules';
import { PilotLevelEnum, PilotStageEnum } from './pilotEnums';
import type { PilotFacts, PilotOutline } from './PilotFacts';

/** Most standards that a pilot applies, and that it sets out to make. */
export const mostStandards = 200;

const PILOT_KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;

function nameProblems({ key, title, level, source }: PilotOutline): FieldProblem[] {
  return [
    ...(PILOT_KEY.test(key)
      ? []
      : [fieldProblem('key', key, 'must be small letters, digits and hyphens, at most 80')]),
    ...textProblem('title', title, longest.title),
    ...(Object.hasOwn(PilotLevelEnum, level) ? [] : [fieldProblem('level', level, 'is no level of a pilot')]),
    ...textProblem('source', source, longest.source),
  ];
}

function placeProblems({ region, organization }: PilotOutline): FieldProblem[] {
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

/** What is wrong with one of several days of a pilot: it is none, or lies before another, told as `event`. */
function dayProblems<Field extends string>(
  days: Readonly<Record<Field, string | null>>,
  order: readonly (readonly [earlier: Field, later: Field, event: string])[],
): FieldProblem[] {
  const malformed = Object.entries<string | null>(days).flatMap(([field, value]) =>
    value === null || isPlainDate(value)
      ? []
      : [fieldProblem(field, value, 'must be a day of the calendar, YYYY-MM-DD')],
  );
  if (malformed.length > 0) return malformed;
  return order.flatMap(([earlier, later, event]) => {
    const [first, then] = [days[earlier], days[later]];
    if (first === null || then === null || then >= first) return [];
    return [fieldProblem(later, then, `must not be before ${event}, ${first}`)];
  });
}

/** What is wrong with the numbers of the standards that a pilot applies. Whether they are known is not asked. */
export function standardProblems(standards: readonly string[]): FieldProblem[] {
  if (standards.length > mostStandards)
    return [fieldProblem('standards', standards.length, `must be at most ${String(mostStandards)}`)];
  return standards.flatMap((code, index) => {
    const field = `standards[${String(index)}]`;
    const parsed = StandardNumber.tryParse(code);
    if ('reason' in parsed) return [fieldProblem(field, code, parsed.reason)];
    return standards.indexOf(code) === index ? [] : [fieldProblem(field, code, 'stands in the list twice')];
  });
}

function plannedProblems({ standardsToMake }: PilotOutline): FieldProblem[] {
  if (standardsToMake.length > mostStandards)
    return [
      fieldProblem('standardsToMake', standardsToMake.length, `must be at most ${String(mostStandards)}`),
    ];
  const texts = standardsToMake.flatMap((title, index) =>
    textProblem(`standardsToMake[${String(index)}]`, title, longest.title),
  );
  return [...texts, ...repeatProblems('standardsToMake', standardsToMake)];
}

function outlineProblems(outline: PilotOutline): FieldProblem[] {
  const { startsOn, due, standards } = outline;
  return [
    ...nameProblems(outline),
    ...placeProblems(outline),
    ...dayProblems({ startsOn, due }, [['startsOn', 'due', 'the first day of building']]),
    ...standardProblems(standards),
    ...plannedProblems(outline),
  ];
}

/** All that is wrong with what is applied for; empty when nothing is. */
export function checkPilotOutline(outline: PilotOutline): FieldProblem[] {
  const { standards, standardsToMake } = outline;
  return [
    ...outlineProblems(outline),
    ...(standards.length + standardsToMake.length > 0
      ? []
      : [fieldProblem('standards', [], 'must name a standard to be applied, unless standardsToMake does')]),
  ];
}

/** All that is wrong with the facts of one pilot as it stands; empty when nothing is. */
export function checkPilotFacts(facts: PilotFacts): FieldProblem[] {
  const { stage, appliedOn, acceptedOn, due } = facts;
  return [
    ...outlineProblems(facts),
    ...(Object.hasOwn(PilotStageEnum, stage) ? [] : [fieldProblem('stage', stage, 'is no stage of a pilot')]),
    ...dayProblems({ appliedOn, acceptedOn }, [['appliedOn', 'acceptedOn', 'the day of application']]),
    ...(appliedOn === null || due === null
      ? []
      : earlyDayProblem(due, appliedOn, 'the day of application', 'due')),
  ];
}

import { aheadProblem, fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';
import type { AllianceRole } from './madeEnums';

/** The days between which a mark may be borne. */
export interface MarkDates {
  readonly awardedOn: string;
  /** The last day on which it may be borne. */
  readonly expiresOn: string;
  /** The first day on which it may not be borne any more, whatever its term. */
  readonly revokedOn: string | null;
}

/**
 * Whether a mark may be borne on a day: from its award to the last day of its term, unless it was taken away before.
 * Source: the plan, chapter 2 (2) 1: 制定“江苏制造”标准; the term is that of the row, how it is counted this project's own.
 */
export function isMarkValidOn({ awardedOn, expiresOn, revokedOn }: MarkDates, on: string): boolean {
  return awardedOn <= on && on <= expiresOn && (revokedOn === null || on < revokedOn);
}

/** What is wrong with a mark: it is awarded by today, has a term, and is taken away within it. */
export function markProblems({ awardedOn, expiresOn, revokedOn }: MarkDates, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  problems.push(...aheadProblem('awardedOn', awardedOn, today));
  if (expiresOn <= awardedOn)
    problems.push(fieldProblem('expiresOn', expiresOn, `must be after the award, ${awardedOn}`));
  if (revokedOn === null) return problems;
  if (revokedOn < awardedOn || revokedOn > expiresOn)
    problems.push(
      fieldProblem('revokedOn', revokedOn, `must lie within the term, ${awardedOn} to ${expiresOn}`),
    );
  problems.push(...aheadProblem('revokedOn', revokedOn, today));
  return problems;
}

interface Member {
  readonly name: string;
  readonly creditCode: string | null;
  readonly role: AllianceRole;
}

/** What is wrong with an alliance: one member leads it, nobody is in it twice, and it was founded by today. */
export function allianceProblems(
  { foundedOn, members }: { readonly foundedOn: string; readonly members: readonly Member[] },
  today: string,
): FieldProblem[] {
  const names = members.map(({ name, creditCode }) => creditCode ?? name);
  const leads = members.filter(({ role }) => role === 'LEAD').length;
  return [
    ...aheadProblem('foundedOn', foundedOn, today),
    ...(leads === 1 ? [] : [fieldProblem('members', leads, 'must have one that leads')]),
    ...repeatProblems('members', names),
  ];
}

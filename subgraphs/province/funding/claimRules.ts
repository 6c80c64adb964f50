import { aheadProblem, fieldProblem, orderProblem, type FieldProblem } from '../../../shared/errors';
import type { DraftingRole, PlainDate, StandardLevel } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ClaimState } from './fundingEnums';

/** What the provincial index tells of the standard that a claim is about. */
export interface ClaimedStandard {
  readonly level: StandardLevel;
  readonly issuedOn: PlainDate | null;
  /** What the claimant did in drafting it. */
  readonly roles: readonly DraftingRole[];
}

/** What a fund grants for a standard of a level. */
export interface RateFacts {
  readonly level: StandardLevel;
  readonly amountYuan: number;
}

/** What is claimed, by whom, for what. */
export interface Claim {
  readonly creditCode: string;
  readonly standardCode: string;
}

/** A claim as it is kept, as far as rules look at it. */
export interface ClaimFacts extends Claim {
  readonly key: string;
  readonly claimedOn: PlainDate;
  readonly state: ClaimState;
  readonly decidedOn: PlainDate | null;
  readonly reason: string | null;
}

/**
 * Why no grant can be claimed; nothing where it can: the standard is published, the fund has a rate for its level, and the
 * claimant led its drafting.
 *
 * Source: the plan, 三、（二）: 对主导制定国际、国家和地方标准的单位实施专项补助.
 */
export function claimRefusals(
  { creditCode, standardCode }: Claim,
  standard: ClaimedStandard | null,
  rates: readonly RateFacts[],
  today: PlainDate,
): FieldProblem[] {
  const refuse = (reason: string) => [fieldProblem('standardCode', standardCode, reason)];
  if (standard === null) return refuse('is in no catalogue');
  const { level, issuedOn, roles } = standard;
  if (issuedOn === null || issuedOn > today) return refuse('is not published');
  if (!rates.some((rate) => rate.level === level))
    return refuse(`is of the level ${level}, for which the fund grants nothing`);
  if (roles.includes('LEAD')) return [];
  const took =
    roles.length === 0 ? 'is none of those who drafted' : 'took part in, and did not lead, the drafting of';
  return [fieldProblem('creditCode', creditCode, `${took} ${standardCode}`)];
}

/**
 * What is wrong with a claim as it is kept: its key is that of its matter, `expectedKey`, and a decision has its day and, of
 * a refusal, its reason.
 */
export function claimProblems(facts: ClaimFacts, expectedKey: string, today: PlainDate): FieldProblem[] {
  const { key, state, claimedOn, decidedOn, reason } = facts;
  const isDecided = state !== 'CLAIMED';
  const differs = (field: string, value: string | null, isExpected: boolean) =>
    (value !== null) === isExpected
      ? []
      : [
          fieldProblem(
            field,
            value,
            `${isExpected ? 'must be' : 'cannot be'} told of a claim that is ${state}`,
          ),
        ];
  return [
    ...(key === expectedKey ? [] : [fieldProblem('key', key, `must be ${expectedKey}`)]),
    ...aheadProblem('claimedOn', claimedOn, today),
    ...aheadProblem('decidedOn', decidedOn, today),
    ...orderProblem('decidedOn', decidedOn, claimedOn, 'the claim'),
    ...differs('decidedOn', decidedOn, isDecided),
    ...differs('reason', reason, state === 'REFUSED'),
  ];
}

import { Field, Float, InputType } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { allOf, anyOf, condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { rowSources } from '../../../shared/kernel/listing/rowSources';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { OverlapKindEnum, OverlapStateEnum } from './overlapEnums';
import type { OverlapKind } from './overlapKinds';
import { stateExpression, type OverlapState } from './overlapStates';

/** Which findings the report holds. */
@InputType({ description: 'Which findings the report holds; every condition given must be met 筛选条件.' })
export class OverlapFilter {
  @Field(() => [SectorKeyEnum], {
    nullable: true,
    description: 'One of the two standards is of one of these.',
  })
  sectors?: SectorKey[] | null;

  @Field(() => [SectorKeyEnum], {
    nullable: true,
    description: 'Beside `sectors`: the other of the two is of one of these.',
  })
  besideSectors?: SectorKey[] | null;

  @Field(() => [OverlapKindEnum], { nullable: true })
  kinds?: OverlapKind[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of overlapping titles those of at least this score, 0 to 1; what a rule decides is not left out.',
  })
  minScore?: number | null;

  @Field(() => [OverlapStateEnum], { nullable: true, description: 'All states when absent.' })
  states?: OverlapState[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of one of the two standards, in its normal form.',
  })
  code?: string | null;
}

function betweenSectors({ sectors, besideSectors }: OverlapFilter): Condition[] {
  if (!sectors && !besideSectors) return [];
  if (!sectors)
    throw badField('filter.besideSectors', besideSectors, 'is asked beside sectors; name these too');
  const either = (one: string, other: string): Condition => {
    const first = isOneOf(one, sectors);
    if (!besideSectors) return first;
    const second = isOneOf(other, besideSectors);
    return condition(`(${first.sql} AND ${second.sql})`, ...first.values, ...second.values);
  };
  return [anyOf([either('s.oneSector', 's.otherSector'), either('s.otherSector', 's.oneSector')])];
}

function atLeast(score: number): Condition {
  if (!(score >= 0 && score <= 1)) throw badField('filter.minScore', score, 'must be between 0 and 1');
  return condition('s.standing >= ?', Math.round(score * 10_000));
}

function isOf(code: string, knownAt: string | null): Condition {
  const serials = rowSources('standard', knownAt).map(({ table, meant }) => {
    const { sql, values } = allOf([condition('t.code = ?', code), ...meant('t')]);
    return condition(`SELECT t.serial FROM ${table} t WHERE ${sql}`, ...values);
  });
  const sides = ['s.oneSerial', 's.otherSerial'].flatMap((side) =>
    serials.map(({ sql, values }) => condition(`${side} = (${sql})`, ...values)),
  );
  return anyOf(sides);
}

/** What a report is of: the day on which its findings hold, and the moment whose knowledge is asked for. */
export interface ReportMoment {
  readonly asOf: PlainDate;
  /** ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
}

/** The conditions a filter sets on a row of `findingsWithDecisions`, which must hold on a day. @throws BAD_USER_INPUT */
export function overlapConditions(filter: OverlapFilter, { asOf, knownAt }: ReportMoment): Condition[] {
  const { kinds, minScore, states, code } = filter;
  return [
    condition('(s.sinceOn IS NULL OR s.sinceOn <= ?) AND (s.untilOn IS NULL OR s.untilOn > ?)', asOf, asOf),
    ...betweenSectors(filter),
    ...(kinds ? [isOneOf('s.kind', kinds)] : []),
    ...(minScore == null ? [] : [atLeast(minScore)]),
    ...(states ? [isOneOf(stateExpression(knownAt).sql, states)] : []),
    ...(code == null ? [] : [isOf(code, knownAt)]),
  ];
}

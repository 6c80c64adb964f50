import { Field, InputType } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { condition, startsWith, type Condition } from '../../../shared/kernel/listing/Condition';
import { NOT_WITH_KNOWN_AT } from '../../../shared/kernel/listing/knownRows';
import { hasItem, type RowSource } from '../../../shared/kernel/listing/rowSources';
import type { ListScope } from '../../../shared/kernel/registers';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { checkCreditCode, type NotificationAgreement } from '../../../shared/numbers';
import { concernsOrganization, concernsSector } from './concernConditions';
import { TbtAgreementEnum } from './TbtNotification';

/** Whom a notification concerns. */
@InputType({ description: 'Whom a notification concerns; every condition given must be met 匹配对象.' })
export class TbtMatching {
  @Field(() => String, {
    nullable: true,
    description: 'Credit code of one that drafted a standard it matches, or exports what it covers.',
  })
  organization?: string | null;

  @Field(() => SectorKeyEnum, { nullable: true, description: 'Sector that has a standard it matches.' })
  sector?: SectorKey | null;
}

/** Which notifications a list holds. */
@InputType({ description: 'Which notifications a list holds; every condition given must be met 筛选条件.' })
export class TbtFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'What there was on this day: notified by then 时点.',
  })
  asOf?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Comments may be given on this day.' })
  openOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "The member's code in the symbol, e.g. EU." })
  member?: string | null;

  @Field(() => TbtAgreementEnum, { nullable: true })
  agreement?: NotificationAgreement | null;

  @Field(() => String, { nullable: true, description: 'A class of ICS, or how it begins, that it names.' })
  ics?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The comment deadline is before this day.' })
  deadlineBefore?: PlainDate | null;

  @Field(() => TbtMatching, { nullable: true })
  matching?: TbtMatching | null;
}

const namesClass = (source: RowSource, code: string): Condition =>
  hasItem(source, 'tbt_notification_ics', { item: 'i', row: 's', meets: startsWith('i.ics', code.trim()) });

/** @throws BAD_USER_INPUT */
function matchesOrganization(creditCode: string, today: PlainDate): Condition {
  const checked = checkCreditCode(creditCode);
  if (!checked.ok) throw badField('filter.matching.organization', creditCode, checked.reason);
  return concernsOrganization(creditCode, today);
}

/** The conditions that a filter sets on the table `s` of notifications. @throws BAD_USER_INPUT */
export function tbtConditions(filter: TbtFilter, { today, source, knownAt }: ListScope): Condition[] {
  if (knownAt !== null && filter.matching != null)
    throw badField(
      'filter.matching',
      filter.matching,
      `${NOT_WITH_KNOWN_AT}: what matches is found as it is now`,
    );
  const conditions: Condition[] = [];
  const add = <Value>(value: Value | null | undefined, meet: (value: Value) => Condition) => {
    if (value !== null && value !== undefined) conditions.push(meet(value));
  };
  add(filter.asOf, (day) => condition('s.notifiedOn <= ?', day));
  add(filter.openOn, (day) => condition('s.notifiedOn <= ? AND s.commentDeadline >= ?', day, day));
  add(filter.member, (code) => condition('s.member = ?', code.trim().toUpperCase()));
  add(filter.agreement, (agreement) => condition('s.agreement = ?', agreement));
  add(filter.ics, (code) => namesClass(source, code));
  add(filter.deadlineBefore, (day) => condition('s.commentDeadline < ?', day));
  add(filter.matching?.organization, (code) => matchesOrganization(code, today));
  add(filter.matching?.sector, (sector) => concernsSector(sector, today));
  return conditions;
}

import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { columnFacets } from '../../../shared/kernel/listing/facets';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import { recordConnectionOver, type RecordConnection } from '../../../shared/kernel/records/recordConnection';
import { parseNotificationSymbol } from '../../../shared/numbers';
import { nestedIn } from '../graph/nestedIn';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import type { ProvinceContext } from '../ProvinceContext';
import { isMatchedBy, organizationsOf } from './matchConditions';
import { notifiedMatter } from './notifiedMatter';
import { TbtOrganizationMatch, TbtStandardMatch, type OrganizationMatchRow } from './TbtMatches';
import { TbtNotification } from './TbtNotification';
import { tbtNotifications } from './tbtNotifications';

const standardMatches = recordConnectionOver<StandardRow>(TbtStandardMatch, {
  name: 'TbtStandardMatch',
  noun: 'matched standard',
  description: 'Standards that a notification matches, by number 匹配标准列表.',
  access: ['PUBLIC'],
  facets: columnFacets('sector'),
});

const organizationMatches = recordConnectionOver<OrganizationMatchRow>(TbtOrganizationMatch, {
  name: 'TbtOrganizationMatch',
  noun: 'matched organization',
  description: 'Organizations that a notification concerns, by credit code 匹配机构列表.',
  access: ['PUBLIC'],
  facets: [],
});

const ascending = (column: string) =>
  ({ expression: condition(column), nullable: false, direction: 'ASC' }) as const;

/** What each notification shows beside its row. */
@Resolver(() => TbtNotification)
export class TbtNotificationFields {
  @FieldResolver(() => TbtNotification, {
    nullable: true,
    description: 'The notification that it supplements, where that is registered 首次通报.',
  })
  async original(
    @Root() { symbol }: TbtNotification,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<TbtNotification | null> {
    const read = parseNotificationSymbol(symbol);
    if ('reason' in read || read.symbol.supplements.length === 0) return null;
    const [original] = await registers.by(tbtNotifications, 'symbol').load(read.symbol.original);
    return original ?? null;
  }

  @FieldResolver(() => standardMatches.Connection, {
    nullable: true,
    description: 'Standards of all sectors, not withdrawn today, that its classes or words match 匹配标准.',
  })
  async matchedStandards(
    @Root() notification: TbtNotification,
    @Args() args: ForwardPageArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<RecordConnection> {
    const matter = await notifiedMatter(notification, context.registers);
    return standardMatches.open({
      reads: readsFor(nestedIn(context)),
      list: {
        from: condition('standard s'),
        conditions: [isMatchedBy(matter, context.today)],
        ordering: ascending('s.sortKey'),
        fingerprint: fingerprintOf(['matched standards', notification.id]),
      },
      args,
      show: (row) => new TbtStandardMatch(row, matter),
    });
  }

  @FieldResolver(() => organizationMatches.Connection, {
    nullable: true,
    description:
      'Those who drafted standards that it matches, and those who export to its member what it covers 匹配机构.',
  })
  async matchedOrganizations(
    @Root() notification: TbtNotification,
    @Args() args: ForwardPageArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<RecordConnection> {
    const matter = await notifiedMatter(notification, context.registers);
    return organizationMatches.open({
      reads: readsFor(nestedIn(context)),
      list: {
        from: organizationsOf(matter, context.today),
        conditions: [],
        ordering: ascending('s.creditCode'),
        fingerprint: fingerprintOf(['matched organizations', notification.id]),
      },
      args,
      show: (row) => new TbtOrganizationMatch(row, matter),
    });
  }
}

/** Which notifications concern a standard of any sector. */
@Resolver(() => ProvinceStandard)
export class NotifiedStandardFields {
  @FieldResolver(() => [TbtNotification], {
    nullable: true,
    description:
      'Notifications that match it, the latest first, at most 100; none once it is withdrawn TBT/SPS通报.',
  })
  tbtNotifications(
    @Root() { serial }: ProvinceStandard,
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<TbtNotification[]> {
    return loaders.notificationsOfStandards.load(serial);
  }
}

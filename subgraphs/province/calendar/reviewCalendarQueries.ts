import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { ForwardPageArguments, PageInfo, pageRequest } from '../../../shared/kernel/graph/paging';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { Facet } from '../../../shared/kernel/listing/facets';
import { countRows, keysetPage, type KeysetList, type Page } from '../../../shared/kernel/listing/keysetPage';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import type { ProvinceContext } from '../ProvinceContext';
import { calendarConditions, momentOf, ReviewCalendarFilter } from './calendarConditions';
import { calendarFacets } from './calendarFacets';
import { calendarPlaces, type CalendarPlace } from './calendarMoment';
import { CalendarReads } from './CalendarReads';
import { ReviewDue, type CalendarListRow } from './ReviewDue';

/** A standard that is due for review, and its place in the list. */
@ObjectType({
  description: 'A standard that is due for review and its place in the list.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
class ReviewDueEdge {
  @Field({ description: 'Names the place; opaque.' })
  cursor!: string;

  @Field(() => ReviewDue, { nullable: true })
  node!: ReviewDue;
}

/** The review calendar, which reads its page, count and facets only when they are asked for. */
@ObjectType({ description: 'Standards that are due for review, the first to be due first 复审日历.' })
@Access(['PUBLIC'])
class ReviewDueConnection {
  private read: Promise<Page<CalendarListRow>> | undefined;

  constructor(
    private readonly reads: Reads,
    private readonly rows: CalendarReads,
    private readonly list: KeysetList,
    private readonly filter: ReviewCalendarFilter,
    private readonly args: ForwardPageArguments,
  ) {}

  @Field(() => [ReviewDueEdge])
  async edges(): Promise<ReviewDueEdge[]> {
    const { rows } = await this.page();
    return rows.map(({ row, cursor }) =>
      Object.assign(new ReviewDueEdge(), { cursor, node: this.show(row) }),
    );
  }

  @Field(() => [ReviewDue], { nullable: 'items', description: 'The standards of this page.' })
  async nodes(): Promise<ReviewDue[]> {
    return (await this.page()).rows.map(({ row }) => this.show(row));
  }

  @Field(() => PageInfo)
  async pageInfo(): Promise<PageInfo> {
    return (await this.page()).pageInfo;
  }

  @Field(() => Int, { description: 'Standards in the whole list.' })
  totalCount(): Promise<number> {
    return countRows(this.reads, this.list);
  }

  @Field(() => [Facet], {
    description:
      'Counts of the whole list by cause and sector; who is due for two reasons is counted with both 分面.',
  })
  facets(): Promise<Facet[]> {
    const { among } = this.list;
    return calendarFacets(this.reads, among ? [this.list, among] : [this.list], this.filter);
  }

  @Field(() => Completeness, { description: 'What the list covers and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }

  private show(row: CalendarListRow): ReviewDue {
    return new ReviewDue(row, this.rows);
  }

  private page(): Promise<Page<CalendarListRow>> {
    this.read ??= keysetPage<CalendarListRow>(this.reads, this.list, pageRequest(this.args));
    return this.read;
  }
}

/** When the standards of all sectors are due for review, and why. */
@Resolver()
export class ReviewCalendarQueries {
  @Query(() => ReviewDueConnection, {
    nullable: true,
    description:
      'Standards of all sectors that are due for review, and why: by age, because something they cite was withdrawn, or because of a low evaluation; those to come too, or those of a day; by what is known now or was at a moment 复审日历.',
  })
  @Access(['PUBLIC'])
  reviewCalendar(
    @Args() args: ForwardPageArguments,
    @Ctx() context: ProvinceContext,
    @Arg('filter', () => ReviewCalendarFilter, { nullable: true }) given?: ReviewCalendarFilter | null,
  ): ReviewDueConnection {
    const filter = given ?? {};
    pageRequest(args);
    const moment = momentOf(filter);
    const conditions = calendarConditions(filter, context.today);
    const rowsOf = ({ table, meant }: CalendarPlace) => ({
      from: condition(`${table} s`),
      conditions: [...meant('s'), ...conditions],
    });
    const [open, over] = calendarPlaces(moment);
    const list: KeysetList = {
      ...rowsOf(open),
      ...(over && { among: rowsOf(over) }),
      ordering: { expression: condition('s.dueOn'), nullable: false, direction: 'ASC' },
      fingerprint: fingerprintOf(['review_due', Object.entries(filter).sort()]),
    };
    const reads = new CalendarReads(context.database, moment);
    return new ReviewDueConnection(readsFor(context), reads, list, filter, args);
  }
}

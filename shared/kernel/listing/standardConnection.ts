import { ArgsType, ClassType, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { IndexedStandard } from '../catalogue/IndexedStandard';
import type { StandardRow } from '../catalogue/rowsOfFacts';
import { Access } from '../graph/access';
import { Completeness } from '../graph/completeness';
import { completenessOf } from '../graph/completenessOf';
import { PageArguments, PageInfo, pageRequest } from '../graph/paging';
import type { RequestContext } from '../sector/RequestContext';
import { inScope, isOfNowOnly, type Scope } from './Belonging';
import { interpretationCondition, readsFor, type ListContext } from './ListContext';
import { Facet } from './facets';
import { filterConditions } from './filterConditions';
import { Highlight, highlightsOf } from './highlights';
import { alsoMeeting } from './keysetPage';
import { knownStandards } from './knownStandards';
import { rowsNow } from './rowSources';
import { readQuery } from './searchQuery';
import { StandardFilter, StandardOrder } from './StandardFilter';
import { StandardListing, type PlacedRow, type StandardPage } from './StandardListing';

/** The arguments of every list of standards. */
@ArgsType()
export class StandardListArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Words of titles or a number, in Chinese or English; every word must occur 检索词.',
  })
  query?: string | null;

  @Field(() => StandardFilter, { nullable: true })
  filter?: StandardFilter | null;

  @Field(() => StandardOrder, {
    nullable: true,
    description: 'By relevance with a query, else by number, when absent.',
  })
  orderBy?: StandardOrder | null;
}

/** Turns a table row into the object type that shows it. */
export type ShowStandard = (row: StandardRow) => IndexedStandard;

/** A list of standards that reads its page, count and facets only when they are asked for. */
export interface StandardConnection {
  readonly listing: StandardListing;
}

/** What opens a list in a subgraph: its connection type, and the function that resolves a field of that type. */
export interface StandardConnectionKit {
  readonly Connection: ClassType<StandardConnection>;
  open(
    context: ListContext,
    args: StandardListArguments,
    show: ShowStandard,
    scope?: Scope,
  ): Promise<StandardConnection>;
}

/** Makes the connection types over a subgraph's own interface `Standard`. */
export function standardConnectionOver(Standard: object): StandardConnectionKit {
  @ObjectType('StandardEdge', { description: 'A standard and its place in the list.', simpleResolvers: true })
  @Access(['PUBLIC'])
  class Edge {
    @Field({ description: 'Names the place; opaque.' })
    readonly cursor: string;

    @Field(() => Standard as ClassType<IndexedStandard>, { nullable: true })
    readonly node: IndexedStandard;

    constructor(
      { row, cursor }: PlacedRow,
      show: ShowStandard,
      private readonly words: () => readonly string[],
    ) {
      this.cursor = cursor;
      this.node = show(row);
    }

    @Field(() => [Highlight], { description: 'Where the query matched; empty without a query 命中高亮.' })
    highlights(): Highlight[] {
      return highlightsOf(this.words(), this.node);
    }
  }

  @ObjectType('StandardConnection', { description: 'A list of standards 标准列表.' })
  @Access(['PUBLIC'])
  class Connection implements StandardConnection {
    private read: Promise<StandardPage> | undefined;
    private wordsRead: readonly string[] | undefined;

    constructor(
      readonly listing: StandardListing,
      private readonly query: string | null,
      private readonly show: ShowStandard,
    ) {}

    @Field(() => [Edge])
    async edges(): Promise<Edge[]> {
      const words = () => this.words();
      return (await this.page()).rows.map((placed) => new Edge(placed, this.show, words));
    }

    @Field(() => [Standard as ClassType<IndexedStandard>], {
      nullable: 'items',
      description: 'The standards of this page.',
    })
    async nodes(): Promise<IndexedStandard[]> {
      return (await this.page()).rows.map(({ row }) => this.show(row));
    }

    @Field(() => PageInfo)
    async pageInfo(): Promise<PageInfo> {
      return (await this.page()).pageInfo;
    }

    @Field(() => Int, { description: 'Standards in the whole list.' })
    totalCount(): Promise<number> {
      return this.listing.totalCount();
    }

    @Field(() => [Facet], {
      description: 'Counts of the whole list by sector, level, nature and status 分面.',
    })
    facets(): Promise<Facet[]> {
      return this.listing.facets();
    }

    @Field(() => Completeness, { description: 'What the list covers and how fresh it is 完整性证明.' })
    completeness(@Ctx() context: RequestContext): Promise<Completeness> {
      return completenessOf(context);
    }

    private page(): Promise<StandardPage> {
      this.read ??= this.listing.page();
      return this.read;
    }

    private words(): readonly string[] {
      this.wordsRead ??= this.query === null ? [] : readQuery(this.query).words;
      return this.wordsRead;
    }
  }

  return {
    Connection: Connection as unknown as ClassType<StandardConnection>,
    open: async (context, args, show, scope = []) => {
      const query = args.query?.trim() ? args.query : null;
      const filter = args.filter ?? {};
      const { knownAt = null } = filter;
      const known = knownStandards({ filter, isWithin: isOfNowOnly(scope) }, context);
      const past =
        known &&
        alsoMeeting(known.past, [
          ...inScope(scope, { source: known.source, knownAt }),
          ...filterConditions(filter, context.today, known.source),
        ]);
      const listing = await StandardListing.open(
        context.database,
        context.search,
        { query, filter, orderBy: args.orderBy ?? null, page: pageRequest(args) },
        context.today,
        [
          ...inScope(scope, { source: rowsNow('standard'), knownAt }),
          ...(known ? [known.still] : []),
          ...interpretationCondition(filter.lacksInterpretation, context),
        ],
        readsFor(context),
        past,
      );
      return new Connection(listing, query, show);
    },
  };
}

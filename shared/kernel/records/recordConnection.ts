import { type ClassType, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../identity';
import { Access } from '../graph/access';
import { Completeness } from '../graph/completeness';
import { completenessOf } from '../graph/completenessOf';
import { PageInfo, pageRequest, type ForwardPageArguments } from '../graph/paging';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { Condition } from '../listing/Condition';
import { addedFacets, countFacets, Facet, type FacetField } from '../listing/facets';
import { countRows, keysetPage, type KeysetList, type ListSource, type Page } from '../listing/keysetPage';
import type { Reads } from '../listing/Reads';
import type { RequestContext } from '../sector/RequestContext';
import type { RecordRow } from './RecordStore';

/** A field by whose values a list is counted, which depend on the day. */
export interface DatedFacet {
  readonly name: string;
  /** Its value on a day, of a row of the table `s`, by what was known at a moment, or is now. */
  on(day: PlainDate, knownAt: string | null): Condition;
}

/** One kind of record, as its lists are called and counted. */
export interface ListedKind {
  /** Begins the names of the list's types, e.g. `Pilot`. */
  readonly name: string;
  /** e.g. `pilot`. */
  readonly noun: string;
  readonly description: string;
  /** Who may ask for its lists. */
  readonly access: readonly Role[];
  readonly facets: readonly (FacetField | DatedFacet)[];
}

/** A list of records that reads its page, count and facets only when they are asked for. */
export interface RecordConnection {
  readonly list: KeysetList;
}

/** A row that a list can place. */
type PlacedRow = Pick<RecordRow, 'serial'>;

/** What one list is made of. */
export interface OpenedList<Row extends PlacedRow> {
  readonly reads: Reads;
  readonly list: KeysetList;
  readonly args: ForwardPageArguments;
  /** The moment whose knowledge is asked for, ISO 8601; what is known now when absent. */
  readonly knownAt?: string | null;
  /** Turns a table row into the object type that shows it. */
  readonly show: (row: Row) => object;
}

/** What opens lists of one kind in a subgraph. */
export interface RecordConnectionKit<Row extends PlacedRow> {
  readonly Connection: ClassType<RecordConnection>;
  /** @throws BAD_USER_INPUT on a page that cannot be */
  open(opened: OpenedList<Row>): RecordConnection;
}

function facetsMeant(facets: ListedKind['facets']): string {
  if (facets.length === 0) return 'Counts of the whole list; it has none 分面.';
  return `Counts of the whole list by ${facets.map(({ name }) => name).join(', ')} 分面.`;
}

/** Makes the connection types of one kind of record over a subgraph's own interface. */
export function recordConnectionOver<Row extends PlacedRow>(
  Interface: object,
  { name, noun, description, access, facets }: ListedKind,
): RecordConnectionKit<Row> {
  const Shown = Interface as ClassType<object>;

  @ObjectType(`${name}Edge`, { description: `One ${noun} and its place in the list.`, simpleResolvers: true })
  @Access(access)
  class Edge {
    @Field({ description: 'Names the place; opaque.' })
    cursor!: string;

    @Field(() => Shown, { nullable: true })
    node!: object | null;
  }

  @ObjectType(`${name}Connection`, { description })
  @Access(access)
  class Connection implements RecordConnection {
    private read: Promise<Page<Row>> | undefined;

    constructor(private readonly opened: OpenedList<Row>) {}

    get list(): KeysetList {
      return this.opened.list;
    }

    @Field(() => [Edge])
    async edges(): Promise<Edge[]> {
      const { rows } = await this.page();
      return rows.map(({ row, cursor }) =>
        Object.assign(new Edge(), { cursor, node: this.opened.show(row) }),
      );
    }

    @Field(() => [Shown], { nullable: 'items', description: `The ${noun}s of this page.` })
    async nodes(): Promise<object[]> {
      return (await this.page()).rows.map(({ row }) => this.opened.show(row));
    }

    @Field(() => PageInfo)
    async pageInfo(): Promise<PageInfo> {
      return (await this.page()).pageInfo;
    }

    @Field(() => Int, { description: `${name}s in the whole list.` })
    totalCount(): Promise<number> {
      return countRows(this.opened.reads, this.list);
    }

    @Field(() => [Facet], {
      description: facetsMeant(facets),
    })
    async facets(@Ctx() { today }: RequestContext): Promise<Facet[]> {
      const { knownAt = null } = this.opened;
      const counted = facets.map((each) =>
        'on' in each ? { name: each.name, expression: each.on(today, knownAt) } : each,
      );
      const count = ({ from, conditions }: ListSource) =>
        countFacets(this.opened.reads, from, conditions, counted);
      const { among } = this.list;
      return among ? addedFacets(await count(this.list), await count(among)) : count(this.list);
    }

    @Field(() => Completeness, { description: 'What the list covers and how fresh it is 完整性证明.' })
    completeness(@Ctx() context: RequestContext): Promise<Completeness> {
      return completenessOf(context);
    }

    private page(): Promise<Page<Row>> {
      const { reads, args } = this.opened;
      this.read ??= keysetPage<Row>(reads, this.list, pageRequest(args));
      return this.read;
    }
  }

  return {
    Connection: Connection as unknown as ClassType<RecordConnection>,
    open: (opened) => {
      pageRequest(opened.args);
      return new Connection(opened);
    },
  };
}

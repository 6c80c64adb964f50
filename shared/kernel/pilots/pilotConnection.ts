import { ArgsType, type ClassType, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';
import { Completeness } from '../graph/completeness';
import { completenessOf } from '../graph/completenessOf';
import { ForwardPageArguments, PageInfo, pageRequest } from '../graph/paging';
import { condition, type Condition } from '../listing/Condition';
import { fingerprintOf } from '../listing/cursor';
import { readsFor, type ListContext } from '../listing/ListContext';
import { countRows, keysetPage, type KeysetList, type Page } from '../listing/keysetPage';
import type { Reads } from '../listing/Reads';
import type { RequestContext } from '../sector/RequestContext';
import type { IndexedPilot } from './IndexedPilot';
import { pilotConditions, PilotFilter } from './PilotFilter';
import type { PilotRow } from './pilotRows';

/** The arguments of every list of pilots. */
@ArgsType()
export class PilotListArguments extends ForwardPageArguments {
  @Field(() => PilotFilter, { nullable: true })
  filter?: PilotFilter | null;
}

/** Turns a table row into the object type that shows it. */
export type ShowPilot = (row: PilotRow) => IndexedPilot;

/** A list of pilots that reads its page and count only when they are asked for. */
export interface PilotConnection {
  readonly list: KeysetList;
}

/** What opens a list in a subgraph: its connection type, and the function that resolves a field of that type. */
export interface PilotConnectionKit {
  readonly Connection: ClassType<PilotConnection>;
  /** @throws BAD_USER_INPUT on a filter or page that cannot be */
  open(
    context: ListContext,
    args: PilotListArguments,
    show: ShowPilot,
    scope?: readonly Condition[],
  ): PilotConnection;
}

/** Makes the connection types over a subgraph's own interface `Pilot`. */
export function pilotConnectionOver(Pilot: object): PilotConnectionKit {
  @ObjectType('PilotEdge', { description: 'A pilot and its place in the list.', simpleResolvers: true })
  @Access(['PUBLIC'])
  class Edge {
    @Field({ description: 'Names the place; opaque.' })
    cursor!: string;

    @Field(() => Pilot as ClassType<IndexedPilot>, { nullable: true })
    node!: IndexedPilot | null;
  }

  @ObjectType('PilotConnection', { description: 'A list of pilots, in order of id 试点示范项目列表.' })
  @Access(['PUBLIC'])
  class Connection implements PilotConnection {
    private read: Promise<Page<PilotRow>> | undefined;

    constructor(
      private readonly reads: Reads,
      readonly list: KeysetList,
      private readonly args: PilotListArguments,
      private readonly show: ShowPilot,
    ) {}

    @Field(() => [Edge])
    async edges(): Promise<Edge[]> {
      const { rows } = await this.page();
      return rows.map(({ row, cursor }) => Object.assign(new Edge(), { cursor, node: this.show(row) }));
    }

    @Field(() => [Pilot as ClassType<IndexedPilot>], {
      nullable: 'items',
      description: 'The pilots of this page.',
    })
    async nodes(): Promise<IndexedPilot[]> {
      return (await this.page()).rows.map(({ row }) => this.show(row));
    }

    @Field(() => PageInfo)
    async pageInfo(): Promise<PageInfo> {
      return (await this.page()).pageInfo;
    }

    @Field(() => Int, { description: 'Pilots in the whole list.' })
    totalCount(): Promise<number> {
      return countRows(this.reads, this.list);
    }

    @Field(() => Completeness, { description: 'What the list covers and how fresh it is 完整性证明.' })
    completeness(@Ctx() context: RequestContext): Promise<Completeness> {
      return completenessOf(context);
    }

    private page(): Promise<Page<PilotRow>> {
      this.read ??= keysetPage<PilotRow>(this.reads, this.list, pageRequest(this.args));
      return this.read;
    }
  }

  return {
    Connection: Connection as unknown as ClassType<PilotConnection>,
    open: (context, args, show, scope = []) => {
      pageRequest(args);
      const conditions = [...scope, ...pilotConditions(args.filter ?? {}, context.today)];
      const list: KeysetList = {
        from: condition('pilot s'),
        conditions,
        ordering: { expression: condition('s.id'), nullable: false, direction: 'ASC' },
        fingerprint: fingerprintOf(['pilot', scope, Object.entries(args.filter ?? {}).sort()]),
      };
      return new Connection(readsFor(context), list, args, show);
    },
  };
}

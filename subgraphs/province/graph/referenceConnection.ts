import { ArgsType, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { ForwardPageArguments, PageInfo, pageRequest } from '../../../shared/kernel/graph/paging';
import { decodeCursor, encodeCursor, fingerprintOf } from '../../../shared/kernel/listing/cursor';
import type { ProvinceContext, ReferenceClosure, ReferenceHit, ReferenceWalk } from '../ProvinceContext';
import { ProvinceStandard } from './ProvinceStandard';
import { showStandard } from './sectorStubs';

/** Deeper than any chain of references between real standards. */
const DEEPEST = 50;

/** How far to follow references, and which page of what is found. */
@ArgsType()
export class ReferenceArguments extends ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: 'Steps to follow, 1 to 50; 1 is direct references only.',
  })
  depth?: number | null;
}

@ObjectType({ description: 'A standard along references, and how it was met.', simpleResolvers: true })
@Access(['PUBLIC'])
class ReferenceEdge {
  @Field({ description: 'Names the place; opaque.' })
  cursor!: string;

  @Field(() => ProvinceStandard, { nullable: true })
  node!: ProvinceStandard | null;

  @Field(() => Int, { description: 'Steps from the standard asked about; 1 is direct.' })
  depth!: number;

  @Field(() => String, { nullable: true, description: 'Where it is cited 引用条款.' })
  clause!: string | null;

  @Field({ description: 'Whether a particular edition is cited 注日期引用.' })
  dated!: boolean;

  @Field({ description: 'Number of the standard one step nearer.' })
  via!: string;
}

interface PlacedHit {
  readonly hit: ReferenceHit;
  readonly cursor: string;
}

/** Sorts as the hits are sorted: by depth, then by number. */
const placeOf = ({ depth, row }: ReferenceHit) => `${String(depth).padStart(3, '0')} ${row.sortKey}`;

/** Standards along references, each once and nearest first. */
@ObjectType({ description: 'Standards along references, each once and nearest first 引用关系.' })
@Access(['PUBLIC'])
export class ReferenceConnection {
  constructor(
    private readonly closure: ReferenceClosure,
    private readonly fingerprint: string,
    private readonly args: ReferenceArguments,
  ) {}

  @Field(() => [ReferenceEdge])
  edges(): ReferenceEdge[] {
    return this.page().map(({ hit: { row, depth, clause, dated, via }, cursor }) =>
      Object.assign(new ReferenceEdge(), { cursor, node: showStandard(row), depth, clause, dated, via }),
    );
  }

  @Field(() => [ProvinceStandard], { nullable: 'items', description: 'The standards of this page.' })
  nodes(): ProvinceStandard[] {
    return this.page().map(({ hit }) => showStandard(hit.row));
  }

  @Field(() => PageInfo)
  pageInfo(): PageInfo {
    const page = this.page();
    return Object.assign(new PageInfo(), {
      hasNextPage: this.start() + page.length < this.closure.hits.length,
      hasPreviousPage: this.args.after != null,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    });
  }

  @Field(() => Int, { description: 'Standards found in all.' })
  totalCount(): number {
    return this.closure.hits.length;
  }

  @Field({ description: 'Whether there were too many to follow them all.' })
  truncated(): boolean {
    return this.closure.truncated;
  }

  @Field(() => Completeness, { description: 'What the list covers and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }

  private page(): PlacedHit[] {
    const start = this.start();
    const { size } = pageRequest(this.args);
    return this.closure.hits.slice(start, start + size).map((hit) => ({
      hit,
      cursor: encodeCursor(this.fingerprint, { value: placeOf(hit), serial: hit.row.serial }),
    }));
  }

  /** Index of the first hit after the cursor. */
  private start(): number {
    const { cursor } = pageRequest(this.args);
    if (cursor === null) return 0;
    const { hits } = this.closure;
    const { value } = decodeCursor('after', this.fingerprint, cursor);
    const first = hits.findIndex((hit) => placeOf(hit) > String(value));
    return first < 0 ? hits.length : first;
  }
}

/** Which way to walk along references. */
export type ReferenceDirection = 'citing' | 'cited';

/** Walks along references from a standard. @throws BAD_USER_INPUT on a depth or page that cannot be */
export async function openReferences(
  { serial, code, base }: ProvinceStandard,
  direction: ReferenceDirection,
  args: ReferenceArguments,
  { loaders }: ProvinceContext,
): Promise<ReferenceConnection> {
  const depth = args.depth ?? 1;
  if (depth < 1 || depth > DEEPEST) throw badField('depth', depth, `must be between 1 and ${DEEPEST}`);
  pageRequest(args);
  const walk: ReferenceWalk = { standard: { serial, code, base }, depth };
  const fingerprint = fingerprintOf([direction, code, depth]);
  return new ReferenceConnection(await loaders[direction].load(walk), fingerprint, args);
}

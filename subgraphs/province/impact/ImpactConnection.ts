import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { PageInfo, pageRequest, type ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { decodeCursor, encodeCursor } from '../../../shared/kernel/listing/cursor';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { Node } from '../graph/Node';
import { nodeOf } from '../graph/sectorQueries';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import type { ImpactEntry } from './ImpactEntry';
import type { ImpactEffect } from './impactRules';

const ImpactEffectEnum: { readonly [Effect in ImpactEffect]: Effect } = {
  BREAKS: 'BREAKS',
  FOLLOWS: 'FOLLOWS',
  RESTS: 'RESTS',
};

registerEnumType(ImpactEffectEnum, {
  name: 'ImpactEffect',
  description:
    'What a withdrawal does to what rests on a standard 影响方式: BREAKS names what no longer applies, FOLLOWS goes on to the edition that takes over, RESTS stands on something touched.',
});

/** Something that the withdrawal of a standard touches, and the way that leads to it. */
@ObjectType({
  description:
    'Something that the withdrawal of a standard touches, and the way that leads to it 受影响对象.',
})
@Access(['PUBLIC'])
export class ImpactRow {
  constructor(private readonly entry: ImpactEntry) {}

  @Field({
    description: 'What it is: standards, projects, pilots, or the register of the province that keeps it.',
  })
  get kind(): string {
    return this.entry.kind;
  }

  @Field(() => ID, { description: 'Global id.' })
  get id(): string {
    return this.entry.id;
  }

  @Field({ description: 'What it is called.' })
  get title(): string {
    return this.entry.title;
  }

  @Field(() => String, { nullable: true, description: 'Its number, of a standard.' })
  get code(): string | null {
    return this.entry.code;
  }

  @Field(() => SectorKeyEnum, {
    nullable: true,
    description: 'The sector that keeps it; null for what the province keeps itself.',
  })
  get sector(): SectorKey | null {
    return this.entry.sector;
  }

  @Field(() => Int, { description: 'Steps from the standard that is withdrawn; 1 is direct 影响层级.' })
  get depth(): number {
    return this.entry.depth;
  }

  @Field({ description: 'Whether it names a particular edition 注日期引用.' })
  get dated(): boolean {
    return this.entry.dated;
  }

  @Field(() => String, { nullable: true, description: 'Where it is cited, of a standard 引用条款.' })
  get clause(): string | null {
    return this.entry.clause;
  }

  @Field(() => ImpactEffectEnum)
  get effect(): ImpactEffect {
    return this.entry.effect;
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard one step nearer, which it names.' })
  via(): StandardLink | null {
    const code = this.entry.path.at(-1);
    return code === undefined ? null : linkTo(code);
  }

  @Field(() => [String], {
    description:
      'Numbers of the standards that lead to it, from the one that is withdrawn to the one it names 影响路径.',
  })
  get path(): string[] {
    return [...this.entry.path];
  }

  @Field(() => Node, {
    nullable: true,
    description: 'It itself, where it is a standard, a project or a pilot.',
  })
  node(@Ctx() context: ProvinceContext): Promise<Node | null> {
    return nodeOf(this.entry.id, context);
  }
}

@ObjectType({ description: 'Something touched and its place in the list.', simpleResolvers: true })
@Access(['PUBLIC'])
class ImpactEdge {
  @Field({ description: 'Names the place; opaque.' })
  cursor!: string;

  @Field(() => ImpactRow)
  node!: ImpactRow;
}

/** What a withdrawal touches, each once and nearest first. */
@ObjectType({ description: 'What a withdrawal touches, each once and nearest first 受影响对象列表.' })
@Access(['PUBLIC'])
export class ImpactConnection {
  constructor(
    private readonly entries: readonly ImpactEntry[],
    private readonly fingerprint: string,
    private readonly args: ForwardPageArguments,
  ) {
    pageRequest(args);
  }

  @Field(() => [ImpactEdge])
  edges(): ImpactEdge[] {
    return this.page().map((entry) =>
      Object.assign(new ImpactEdge(), { cursor: this.cursorOf(entry), node: new ImpactRow(entry) }),
    );
  }

  @Field(() => [ImpactRow], { description: 'What is on this page.' })
  nodes(): ImpactRow[] {
    return this.page().map((entry) => new ImpactRow(entry));
  }

  @Field(() => PageInfo)
  pageInfo(): PageInfo {
    const page = this.page();
    const [first, last] = [page[0], page.at(-1)];
    return Object.assign(new PageInfo(), {
      hasNextPage: this.start() + page.length < this.entries.length,
      hasPreviousPage: this.args.after != null,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    });
  }

  @Field(() => Int, { description: 'What is in the whole list.' })
  totalCount(): number {
    return this.entries.length;
  }

  private cursorOf({ place }: ImpactEntry): string {
    return encodeCursor(this.fingerprint, { value: place, serial: 0 });
  }

  private page(): readonly ImpactEntry[] {
    const start = this.start();
    return this.entries.slice(start, start + pageRequest(this.args).size);
  }

  /** Index of the first entry after the cursor. */
  private start(): number {
    const { cursor } = pageRequest(this.args);
    if (cursor === null) return 0;
    const { value } = decodeCursor('after', this.fingerprint, cursor);
    const first = this.entries.findIndex(({ place }) => place > String(value));
    return first < 0 ? this.entries.length : first;
  }
}

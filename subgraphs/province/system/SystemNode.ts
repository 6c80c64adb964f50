import { Arg, Ctx, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { namesOf } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import type { SystemNodeFact } from '../../../shared/kernel/system';
import { drawSvg } from '../../../shared/kernel/system/drawing/drawSvg';
import { drawText } from '../../../shared/kernel/system/drawing/drawText';
import type { ProvinceContext } from '../ProvinceContext';
import { showSystem, StandardSystem } from './StandardSystem';
import { SystemCoverage, SystemEntry } from './SystemEntry';
import type { FoundEntry, SystemView } from './SystemView';

const SystemDrawingFormatEnum = namesOf('TEXT', 'SVG');
registerEnumType(SystemDrawingFormatEnum, {
  name: 'SystemDrawingFormat',
  description: 'How a tree is drawn: in lines of text, or as an SVG image.',
});

/** How a node came under another one. */
@ObjectType({ description: 'How a node came under another one 节点移动记录.', simpleResolvers: true })
@Access(['PUBLIC'])
export class SystemMove {
  @Field(() => Int, { description: 'Number of the version of the tree in which it was moved.' })
  version!: number;

  @Field(() => DateScalar)
  on!: PlainDate;

  @Field({ description: 'Key of the node it was under.' })
  from!: string;

  @Field({ description: 'Key of the node it has been under since.' })
  to!: string;

  @Field({ description: 'Who moved it.' })
  @Access(INSIDERS)
  by!: string;
}

/** A node of a sector's standard-system tree, in one version and as it stands on one day. Source: GB/T 13016. */
@ObjectType({
  description: 'A node of a standard-system tree, which has at most 200, as it stands on a day 标准体系节点.',
})
@Access(['PUBLIC'])
export class SystemNode {
  @Field({ description: 'Names the node in all versions of the tree.' })
  readonly key: string;

  @Field(() => String, { nullable: true, description: 'Number in the system 体系编号.' })
  readonly number: string | null;

  @Field({ description: 'Chinese title 名称.' })
  readonly title: string;

  @Field(() => String, { nullable: true })
  readonly titleEn: string | null;

  @Field(() => String, { nullable: true, description: 'What the node rests on 依据.' })
  readonly source: string | null;

  @Field(() => Int, { description: 'Place among its siblings, from 1.' })
  readonly ordinal: number;

  @Field(() => Int, { description: 'Steps from the root, which has 1; at most 6 层次.' })
  readonly depth: number;

  constructor(
    private readonly view: SystemView,
    private readonly fact: SystemNodeFact,
  ) {
    this.key = fact.key;
    this.number = fact.number;
    this.title = fact.title;
    this.titleEn = fact.titleEn;
    this.source = fact.source;
    this.ordinal = view.tree.ordinal(fact);
    this.depth = view.tree.path(fact.key).length;
  }

  @Field(() => SystemNode, { nullable: true, description: 'The node above it; null for the root.' })
  parent(): SystemNode | null {
    const above = this.fact.parent === null ? undefined : this.view.tree.node(this.fact.parent);
    return above ? new SystemNode(this.view, above) : null;
  }

  @Field(() => [SystemNode], { description: 'The nodes right under it, in order; at most 50.' })
  children(): SystemNode[] {
    return this.view.tree.children(this.key).map((child) => new SystemNode(this.view, child));
  }

  @Field(() => [SystemNode], {
    description: 'The node and all below it, each before what is below it; at most 200.',
  })
  nodes(): SystemNode[] {
    return this.view.tree.subtree(this.key).map((node) => new SystemNode(this.view, node));
  }

  @Field(() => [SystemEntry], { description: 'Its own entries, in order; at most 100 体系条目.' })
  entries(): SystemEntry[] {
    return this.shown(this.view.entriesOf(this.key));
  }

  @Field(() => SystemCoverage, {
    description: 'Its entries and those of all nodes below, in figures 覆盖率.',
  })
  coverage(): SystemCoverage {
    return Object.assign(new SystemCoverage(), this.view.figures(this.key));
  }

  @Field(() => [SystemEntry], {
    description: 'What is required here and below without a standard in force; at most 600 缺口.',
  })
  gaps(): SystemEntry[] {
    return this.shown(this.view.gapsUnder(this.key));
  }

  @Field(() => [SystemEntry], {
    description:
      'Entries here and below whose standards other sectors hold; at most 600 引用其他领域标准的条目.',
  })
  fromOtherSectors(): SystemEntry[] {
    return this.shown(this.view.foreignUnder(this.key));
  }

  @Field(() => [SystemMove], {
    description: 'How it came to where it is, up to this version, the last move first; at most 100 移动历史.',
  })
  async moves(@Ctx() { loaders }: ProvinceContext): Promise<SystemMove[]> {
    const { sector, number: version } = this.view.row;
    const moves = await loaders.systemMoves.load({ sector, key: this.key, version });
    return moves.map((move) => Object.assign(new SystemMove(), move));
  }

  @Field({ description: 'The node and all below it as a drawing, with how far each is covered 体系结构图.' })
  drawing(
    @Arg('format', () => SystemDrawingFormatEnum, { defaultValue: 'TEXT' })
    format: keyof typeof SystemDrawingFormatEnum,
  ): string {
    const drawn = this.view.drawn(this.fact);
    return format === 'SVG' ? drawSvg(drawn) : drawText(drawn);
  }

  @Field(() => StandardSystem, { description: 'The version of the tree that it belongs to.' })
  system(): StandardSystem {
    return showSystem(this.view.row);
  }

  private shown(entries: readonly FoundEntry[]): SystemEntry[] {
    return entries.map(
      (entry) => new SystemEntry(entry, this.view.tree.node(entry.fact.node)?.title ?? entry.fact.node),
    );
  }
}

/** The root of a tree. */
export function rootOf(view: SystemView): SystemNode | null {
  const { root } = view.tree;
  return root ? new SystemNode(view, root) : null;
}

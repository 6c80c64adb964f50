import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { checkPageSize } from '../../../shared/kernel/graph/paging';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import { nestedIn } from '../graph/nestedIn';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';
import { findOverlaps, type OverlapHit } from './findOverlaps';
import { TextOverlap } from './TextOverlap';

/** A standard whose title overlaps that of another. */
@ObjectType({
  description:
    'A standard whose title overlaps that of another, and why; the spans are in that other title 相似标准.',
})
@Access(['PUBLIC'])
export class SimilarStandard extends TextOverlap {
  private shown!: ProvinceStandard;

  @Field(() => ProvinceStandard, { nullable: true, description: 'The standard 标准.' })
  standard(): ProvinceStandard {
    return this.shown;
  }

  static from({ overlap, standard }: OverlapHit): SimilarStandard[] {
    return standard === null
      ? []
      : [Object.assign(new SimilarStandard(), { overlap, shown: showStandard(standard) })];
  }
}

/** What the province says of standards like one. */
@Resolver(() => ProvinceStandard)
export class SimilarFields {
  @FieldResolver(() => [SimilarStandard], {
    nullable: true,
    description: 'Standards of all sectors that are not withdrawn and whose titles overlap its own 相似标准.',
  })
  async similar(
    @Root() { serial, title }: ProvinceStandard,
    @Ctx() context: ProvinceContext,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Those that overlap it most, 1 to 100.' })
    first: number,
  ): Promise<SimilarStandard[]> {
    const size = checkPageSize('first', first);
    const scope = { today: context.today, visibleProjects: null };
    const { hits } = await findOverlaps(title, readsFor(nestedIn(context)), scope);
    return hits
      .filter(({ standard }) => standard?.serial !== serial)
      .slice(0, size)
      .flatMap((hit) => SimilarStandard.from(hit));
  }
}

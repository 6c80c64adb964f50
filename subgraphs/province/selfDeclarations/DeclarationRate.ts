import { Args, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import type { RecordConnection } from '../../../shared/kernel/records/recordConnection';
import type { CountedRows } from '../counting/CountedRows';
import { countOf, valueOf } from '../counting/figureRules';
import { Region, regionOf } from '../directory/Region';
import { openEvidence } from '../evidence/openEvidence';
import { evidenceConnections } from '../evidence/TargetEvidence';
import type { ProvinceContext } from '../ProvinceContext';

/** What share of enterprises declare their product standards, in a region on a day. */
@ObjectType({
  description:
    'What share of enterprises declare their product standards, in a region on a day 自我声明公开比例.',
})
@Access(['PUBLIC'])
export class DeclarationRate {
  @Field(() => DateScalar, { description: 'The day it is taken on 统计截止日期.' })
  readonly asOf: PlainDate;

  private readonly regionCode: string;

  constructor(
    { asOf, regionCode }: { readonly asOf: PlainDate; readonly regionCode: string },
    private readonly counted: CountedRows,
  ) {
    this.asOf = asOf;
    this.regionCode = regionCode;
  }

  @Field(() => Region, { nullable: true, description: 'The region, with all within it 地区.' })
  region(): Region {
    return regionOf(this.regionCode);
  }

  @Field(() => Int, { description: 'Enterprises that have product standards 有产品标准的企业数.' })
  async enterprises(@Ctx() { loaders }: ProvinceContext): Promise<number> {
    return countOf(await loaders.partCounts.load(this.counted));
  }

  @Field(() => Int, { description: 'Those of them that declare at least one 已公开企业数.' })
  async declared(@Ctx() { loaders }: ProvinceContext): Promise<number> {
    return countOf(await loaders.partCounts.load(this.counted), this.share);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Their share in per cent, to one decimal; null where no enterprise has product standards 比例.',
  })
  async percent(@Ctx() { loaders }: ProvinceContext): Promise<number | null> {
    return valueOf(this.counted.counting, await loaders.partCounts.load(this.counted));
  }

  @Field(() => evidenceConnections.Connection, {
    description: 'The enterprises that declare: as many as `declared` says 分子明细.',
  })
  numerator(@Args() args: ForwardPageArguments, @Ctx() context: ProvinceContext): RecordConnection {
    return openEvidence(this.counted, args, context, this.share);
  }

  @Field(() => evidenceConnections.Connection, {
    description: 'The enterprises that have product standards: as many as `enterprises` says 分母明细.',
  })
  denominator(@Args() args: ForwardPageArguments, @Ctx() context: ProvinceContext): RecordConnection {
    return openEvidence(this.counted, args, context);
  }

  private get share(): string {
    return this.counted.counting.share ?? '';
  }
}

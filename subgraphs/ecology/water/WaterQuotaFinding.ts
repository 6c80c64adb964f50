import { Field, ObjectType } from 'type-graphql';
import { Access, Classification, DateScalar, Region, StandardLink } from '../../../shared/kernel';
import { WaterQuota } from './WaterQuota';

/** The quotas in force for an industry and region, and how they were found. */
@ObjectType({
  description: 'The water quotas in force on a day, and how they were found 现行用水定额.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class WaterQuotaFinding {
  @Field(() => DateScalar)
  on!: string;

  @Field({ description: 'The rule by which they were found 查找规则.' })
  rule!: string;

  @Field({
    description:
      'Edition that sets them, the latest where products have editions of their own: number of the standard or name of the document 定额版本.',
  })
  edition!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard, where one sets them 标准.' })
  standard!: StandardLink | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day since which the edition is in force 实施日期.',
  })
  inForceSince!: string | null;

  @Field({ description: 'Code of the industry they are set for, or that it lies in 适用行业代码.' })
  industryCode!: string;

  @Field(() => Classification, { nullable: true, description: 'That industry 适用行业.' })
  industry!: Classification | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Region they are set for; the nation when absent 适用区域.',
  })
  region!: Region | null;

  @Field(() => [WaterQuota], { description: 'The quotas, at most 100 定额.' })
  quotas!: WaterQuota[];
}

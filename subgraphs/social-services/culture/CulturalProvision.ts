import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access, Region } from '../../../shared/kernel';
import { CulturalFacility } from './CulturalFacility';
import { CulturalGuarantee, InhabitantCount } from './CulturalGuarantee';
import { CulturalFacilityKind } from './cultureEnums';

/** How many facilities of one kind a region has for its inhabitants. */
@ObjectType({
  description: 'How many facilities of one kind a region has for its inhabitants 每万人文化设施.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class CulturalProvision {
  @Field(() => Region, { nullable: true, description: 'County or district 行政区划.' })
  region!: Region;

  @Field(() => CulturalFacilityKind)
  kind!: CulturalFacilityKind;

  @Field(() => Int, { description: 'Facilities open on the day 设施数.' })
  count!: number;

  @Field(() => [CulturalFacility], { description: 'These, by key, at most 100 设施.' })
  facilities!: CulturalFacility[];

  @Field(() => InhabitantCount, {
    nullable: true,
    description: 'The latest count of inhabitants until the day 常住人口.',
  })
  inhabitants!: InhabitantCount | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Facilities for 10,000 inhabitants, to four decimals; null where none were counted 每万人设施数.',
  })
  perTenThousand!: number | null;

  @Field(() => CulturalGuarantee, { nullable: true, description: 'What is promised on the day 保障标准.' })
  guarantee!: CulturalGuarantee | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the promise is kept; null where nothing is promised or counted 是否达标.',
  })
  isMet!: boolean | null;
}

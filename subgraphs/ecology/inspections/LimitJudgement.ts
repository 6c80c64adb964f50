import { Field, Float, ObjectType } from 'type-graphql';
import { Access, StandardLink } from '../../../shared/kernel';
import { EmissionLimit } from '../limits/EmissionLimit';
import { EnergyLimit } from '../limits/EnergyLimit';
import { LimitVerdict } from '../limits/limitEnums';

/** What an inspection comes to, and the limit and edition that say so. */
@ObjectType({
  description: 'What an inspection comes to by the limit in force on its day 判定结果.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class LimitJudgement {
  @Field(() => LimitVerdict)
  verdict!: LimitVerdict;

  @Field(() => Float, {
    nullable: true,
    description: 'What was measured, in the unit of the limit 实测值（限额单位）.',
  })
  measured!: number | null;

  @Field(() => Float, { nullable: true, description: 'The limit, in its unit 限额.' })
  maximum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'By how much it is exceeded, in the unit of the limit; 0 when it is met 超出量.',
  })
  excess!: number | null;

  @Field(() => String, { nullable: true, description: 'Unit of the limit 单位.' })
  unit!: string | null;

  @Field(() => StandardLink, { nullable: true, description: 'Edition that sets the limit 判定依据版本.' })
  standard!: StandardLink | null;

  @Field(() => EnergyLimit, {
    nullable: true,
    description: 'The limit, of an inspection of energy 能耗限额.',
  })
  energyLimit!: EnergyLimit | null;

  @Field(() => EmissionLimit, {
    nullable: true,
    description: 'The limit, of an inspection of emissions 排放限值.',
  })
  emissionLimit!: EmissionLimit | null;
}

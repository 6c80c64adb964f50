import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel';
import { CarbonScope } from './carbonEnums';
import { EmissionFactor } from './EmissionFactor';

/** What the activities of one scope add up to. */
@ObjectType({
  description: 'What the activities of one scope add up to 分范围排放量.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class CarbonScopeTotal {
  @Field(() => CarbonScope)
  scope!: CarbonScope;

  @Field(() => Int, { description: 'Activities of it 活动数.' })
  activities!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Their sum in tCO₂e; null as the total is 排放量（吨二氧化碳当量）.',
  })
  total!: number | null;
}

/** What an account adds up to. */
@ObjectType({
  description: 'What an account adds up to: amount by factor, summed over its activities 排放总量.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class CarbonTotals {
  @Field(() => Float, {
    nullable: true,
    description: 'Sum of all activities in tCO₂e; null while one has no factor 排放总量（吨二氧化碳当量）.',
  })
  total!: number | null;

  @Field(() => [CarbonScopeTotal], { description: 'By scope; they add up to the total 分范围排放量.' })
  scopes!: CarbonScopeTotal[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Combined uncertainty in per cent, to two decimals; null while one is not known (IPCC 2006, volume 1, chapter 3, equations 3.1 and 3.2) 合成不确定度（％）.',
  })
  uncertainty!: number | null;

  @Field(() => [String], { description: 'Activities whose factor is in no register 缺少因子的活动.' })
  withoutFactor!: string[];

  @Field(() => [EmissionFactor], {
    description: 'Factors used that are not for the year of the account 适用期外的因子.',
  })
  outOfValidity!: EmissionFactor[];
}

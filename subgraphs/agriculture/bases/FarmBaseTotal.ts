import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel';
import { FarmCategory } from '../chain/chainEnums';

/** The demonstration bases of one kind of product, added up. */
@ObjectType({
  description: 'The demonstration bases of one kind of product, added up 示范基地汇总.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class FarmBaseTotal {
  @Field(() => FarmCategory)
  category!: FarmCategory;

  @Field(() => Int, { description: 'Bases 基地数.' })
  bases!: number;

  @Field(() => Float, { description: 'Area of those that tell it, in mu 面积（亩）.' })
  areaMu!: number;

  @Field(() => Int, { description: 'Households drawn along by those that tell it 带动农户数.' })
  farmersDriven!: number;

  @Field(() => Int, { description: 'Bases that do not tell their area 面积不详.' })
  withoutArea!: number;

  @Field(() => Int, { description: 'Bases that do not tell whom they draw along 带动农户不详.' })
  withoutFarmers!: number;
}

import { Field, ObjectType } from 'type-graphql';
import {
  Access,
  CoverageCount,
  CoverageStateEnum,
  StandardLink,
  type CoverageState,
} from '../../../shared/kernel';
import { ColdChainLink } from './ColdChainLink';
import { ColdChainStep } from './logisticsEnums';

/** One step of a product's cold chain. */
@ObjectType({ description: "One step of a product's cold chain 冷链环节.", simpleResolvers: true })
@Access(['PUBLIC'])
export class ColdChainStage {
  @Field(() => ColdChainStep)
  step!: ColdChainStep;

  @Field(() => CoverageStateEnum, { description: 'Whether a standard is there for it 覆盖状态.' })
  state!: CoverageState;

  @Field(() => [ColdChainLink], { description: 'What is to be done in it 环节要求.' })
  links!: ColdChainLink[];

  @Field(() => [StandardLink], {
    nullable: true,
    description: 'Standards that it follows, of farming and of logistics, each once 标准.',
  })
  standards!: StandardLink[];
}

/** The way of a product from the farm to the door, kept cold. */
@ObjectType({
  description: 'The way of a product from the farm to the door, kept cold 冷链标准链.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class ColdChain {
  @Field({ description: 'Product 产品.' })
  product!: string;

  @Field(() => CoverageCount, { description: 'Its steps, counted 环节覆盖率.' })
  count!: CoverageCount;

  @Field(() => [ColdChainStage], { description: 'All steps, in their order 各环节.' })
  steps!: ColdChainStage[];

  @Field(() => [ColdChainStep], { description: 'Steps without a standard 缺失环节.' })
  missing!: ColdChainStep[];
}

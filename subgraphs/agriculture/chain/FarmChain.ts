import { Field, ObjectType } from 'type-graphql';
import {
  Access,
  CoverageCount,
  CoverageStateEnum,
  DateScalar,
  StandardLink,
  type CoverageState,
} from '../../../shared/kernel';
import { AgricultureStage, AgricultureStep } from '../agricultureEnums';
import { FarmChainRule } from './FarmChainRule';
import { FarmProduct } from './FarmProduct';

/** One step of a product's chain, and the standards that serve it. */
@ObjectType({ description: "One step of a product's chain 全产业链环节.", simpleResolvers: true })
@Access(['PUBLIC'])
export class FarmChainStep {
  @Field(() => AgricultureStage, { description: 'Stage 产前/产中/产后.' })
  stage!: AgricultureStage;

  @Field(() => AgricultureStep, { description: 'Step 环节.' })
  step!: AgricultureStep;

  @Field(() => String, {
    nullable: true,
    description:
      "What it is called for such products; absent where the product's rule does not know it 环节名称.",
  })
  label!: string | null;

  @Field({ description: "Whether the product's rule requires a standard for it 是否必备." })
  required!: boolean;

  @Field(() => CoverageStateEnum, { description: 'Whether a standard is there for it 覆盖状态.' })
  state!: CoverageState;

  @Field(() => [StandardLink], { nullable: true, description: 'Standards that serve it 标准.' })
  standards!: StandardLink[];
}

/** One stage of a product's chain. */
@ObjectType({ description: "One stage of a product's chain 产前、产中或产后." })
@Access(['PUBLIC'])
export class FarmChainStage {
  @Field(() => AgricultureStage, { description: 'Stage 产前/产中/产后.' })
  stage!: AgricultureStage;

  @Field({ description: 'Whether no step of it has a standard: the whole stage is a gap 空缺阶段.' })
  empty!: boolean;

  @Field(() => CoverageCount, { description: 'Over the steps that are required 必备环节覆盖.' })
  count!: CoverageCount;

  @Field(() => [FarmChainStep], { description: 'Its steps, those of the rule first 环节.' })
  steps!: FarmChainStep[];

  @Field(() => [FarmChainStep], {
    description: 'Steps that are required and have no standard in force 缺口.',
  })
  gaps!: FarmChainStep[];
}

/** The chain of one product on a day: what comes before production, with it and after it. */
@ObjectType({
  description: 'The chain of one product on a day, from before production to after it 全产业链.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class FarmChain {
  @Field(() => FarmProduct)
  product!: FarmProduct;

  @Field(() => FarmChainRule, { nullable: true, description: 'The rule it is held to 适用规则.' })
  rule!: FarmChainRule | null;

  @Field(() => DateScalar, { description: 'The day it is told of 统计日期.' })
  on!: string;

  @Field(() => CoverageCount, { description: 'Over all steps that are required 必备环节覆盖.' })
  count!: CoverageCount;

  @Field(() => [FarmChainStage], { description: 'Before, during and after production 产前、产中、产后.' })
  stages!: FarmChainStage[];
}

import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  RegisterItem,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { AgricultureStage, AgricultureStep } from '../agricultureEnums';
import { FarmBranch, FarmCategory } from './chainEnums';
import { branchOf, type PlacedStandard } from './chainRules';

/** What is grown or bred: a vegetable, a breed, a crab. */
@ObjectType({ description: 'What is grown or bred 农产品.' })
@Access(['PUBLIC'])
@RegisterTable('farm_product', ['category'])
export class FarmProduct extends RegisterRow {
  @Field({ description: 'Name, e.g. 河蟹 产品名称.' })
  @Column('varchar', { length: 80 })
  name!: string;

  @Field(() => FarmCategory, { description: 'Kind of product 产品类别.' })
  @Column('varchar', { length: 16 })
  category!: FarmCategory;

  @Field({ description: 'Key of the rule that its chain is held to 适用规则.' })
  @Column('varchar', { length: 80 })
  ruleKey!: string;

  @Field({ description: 'Whether it is a local breed 地方特色品种.' })
  @Column('boolean')
  localBreed!: boolean;

  @Field(() => FarmBranch, { description: 'Branch of farming 产业门类.' })
  branch(): FarmBranch {
    return branchOf(this.category);
  }
}

/** A standard that serves a product at a step. */
@ObjectType({ description: 'A standard that serves a product at a step 环节标准.' })
@Access(['PUBLIC'])
@Entity('farm_product_standard')
export class FarmProductStandard extends RegisterItem implements PlacedStandard {
  @Field(() => AgricultureStage, { description: 'Stage 产前/产中/产后.' })
  @Column('varchar', { length: 24 })
  stage!: AgricultureStage;

  @Field(() => AgricultureStep, { description: 'Step 环节.' })
  @Column('varchar', { length: 24 })
  step!: AgricultureStep;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard, of any sector 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}

import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access, RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel';
import { AgricultureStage, AgricultureStep } from '../agricultureEnums';
import { FarmBranch } from './chainEnums';
import type { RuledPlace } from './chainRules';

/** Which steps from before production to after it must have a standard, for products of one kind. */
@ObjectType({ description: 'Which steps of a chain must have a standard 全产业链标准化要求.' })
@Access(['PUBLIC'])
@RegisterTable('farm_chain_rule', ['branch'])
export class FarmChainRule extends RegisterRow {
  @Field({ description: 'What products it is for 规则名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field(() => FarmBranch, { description: 'Branch of farming 产业门类.' })
  @Column('varchar', { length: 16 })
  branch!: FarmBranch;
}

/** One step that a rule of the chain knows. */
@ObjectType({ description: 'A step that a rule of the chain knows 规则环节.' })
@Access(['PUBLIC'])
@Entity('farm_chain_rule_step')
export class FarmChainRuleStep extends RegisterItem implements RuledPlace {
  @Field(() => AgricultureStage, { description: 'Stage 产前/产中/产后.' })
  @Column('varchar', { length: 24 })
  stage!: AgricultureStage;

  @Field(() => AgricultureStep, { description: 'Step 环节.' })
  @Column('varchar', { length: 24 })
  step!: AgricultureStep;

  @Field({ description: 'What the step is called for such products 环节名称.' })
  @Column('varchar', { length: 80 })
  label!: string;

  @Field({ description: 'Whether it must have a standard 是否必备.' })
  @Column('boolean')
  required!: boolean;
}

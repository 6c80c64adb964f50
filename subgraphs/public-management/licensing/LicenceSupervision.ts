import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, DateScalar, RegisterRow, RegisterTable } from '../../../shared/kernel';
import { LicenceStep, SupervisionResult } from './licensingEnums';

/** A look at how an item's step is done. */
@ObjectType({
  description: 'How a step of a licence item was found to be done 实施监督.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
@RegisterTable('licence_supervision', ['itemKey'])
export class LicenceSupervision extends RegisterRow {
  @Field({ description: 'Key of the licence item 许可事项.' })
  @Column('varchar', { length: 80 })
  itemKey!: string;

  @Field(() => LicenceStep, { description: 'Step that was looked at 环节.' })
  @Column('varchar', { length: 16 })
  step!: LicenceStep;

  @Field(() => DateScalar, { description: 'Day 监督日期.' })
  @Column('date')
  lookedOn!: string;

  @Field(() => SupervisionResult, { description: 'What was found 结论.' })
  @Column('varchar', { length: 16 })
  result!: SupervisionResult;

  @Field(() => String, { nullable: true, description: 'What deviated 问题.' })
  @Column('varchar', { length: 500, nullable: true })
  finding!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was put right 整改日期.' })
  @Column('date', { nullable: true })
  correctedOn!: string | null;
}

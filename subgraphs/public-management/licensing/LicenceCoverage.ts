import { Field, ObjectType } from 'type-graphql';
import {
  Access,
  CoverageCount,
  CoverageStateEnum,
  StandardLink,
  type CoverageState,
} from '../../../shared/kernel';
import { LicenceItem } from './LicenceItem';
import { LicenceStep } from './licensingEnums';

/** One step of one item, and whether a standard is there for it. */
@ObjectType({ description: 'One step of one licence item 事项×环节.', simpleResolvers: true })
@Access(['PUBLIC'])
export class LicenceCell {
  @Field(() => LicenceItem)
  item!: LicenceItem;

  @Field(() => LicenceStep)
  step!: LicenceStep;

  @Field(() => CoverageStateEnum, { description: 'Whether a standard is there for it 覆盖状态.' })
  state!: CoverageState;

  @Field(() => [StandardLink], { nullable: true, description: 'Standards that it follows 标准.' })
  standards!: StandardLink[];
}

/** How many of the steps of one kind have a standard. */
@ObjectType({ description: 'Coverage of one step over all items 各环节覆盖率.', simpleResolvers: true })
@Access(['PUBLIC'])
export class LicenceStepCoverage {
  @Field(() => LicenceStep)
  step!: LicenceStep;

  @Field(() => CoverageCount)
  count!: CoverageCount;
}

/** The matrix of items and steps, counted. */
@ObjectType({
  description: 'The matrix of licence items and steps, counted 行政许可标准覆盖矩阵.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class LicenceCoverage {
  @Field(() => CoverageCount, { description: 'Over all cells 全部单元格.' })
  count!: CoverageCount;

  @Field(() => [LicenceStepCoverage], { description: 'Step by step 按环节.' })
  steps!: LicenceStepCoverage[];

  @Field(() => [LicenceCell], {
    description: 'Cells without a standard, at most as many as asked for, by item and step 缺失.',
  })
  missing!: LicenceCell[];
}

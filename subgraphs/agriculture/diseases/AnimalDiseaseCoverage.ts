import { Field, ObjectType } from 'type-graphql';
import {
  Access,
  CoverageCount,
  CoverageStateEnum,
  StandardLink,
  type CoverageState,
} from '../../../shared/kernel';
import { AnimalDisease } from './AnimalDisease';
import { AnimalDiseasePurpose } from './diseaseEnums';

/** One purpose of one disease's set, and whether a standard is there for it. */
@ObjectType({ description: "One part of a disease's set of standards 疫病×用途.", simpleResolvers: true })
@Access(['PUBLIC'])
export class AnimalDiseaseCell {
  @Field(() => AnimalDisease)
  disease!: AnimalDisease;

  @Field(() => AnimalDiseasePurpose)
  purpose!: AnimalDiseasePurpose;

  @Field(() => CoverageStateEnum, { description: 'Whether a standard is there for it 覆盖状态.' })
  state!: CoverageState;

  @Field(() => [StandardLink], { nullable: true, description: 'Its standards 标准.' })
  standards!: StandardLink[];
}

/** How many diseases have a standard for one purpose. */
@ObjectType({
  description: 'How many diseases have a standard for one purpose 各用途覆盖率.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class AnimalDiseasePurposeCoverage {
  @Field(() => AnimalDiseasePurpose)
  purpose!: AnimalDiseasePurpose;

  @Field(() => CoverageCount)
  count!: CoverageCount;
}

/** The sets of standards against diseases, counted. */
@ObjectType({
  description: 'The sets of standards against animal diseases, counted 动物疫病标准覆盖.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class AnimalDiseaseCoverage {
  @Field(() => CoverageCount, { description: 'Over all diseases and purposes 全部.' })
  count!: CoverageCount;

  @Field(() => [AnimalDiseasePurposeCoverage], { description: 'Purpose by purpose 按用途.' })
  purposes!: AnimalDiseasePurposeCoverage[];

  @Field(() => [AnimalDiseaseCell], {
    description: 'What has no standard in force, at most as many as asked for, by disease and purpose 缺失.',
  })
  missing!: AnimalDiseaseCell[];
}

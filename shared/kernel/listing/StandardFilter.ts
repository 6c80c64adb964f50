import { Field, InputType } from 'type-graphql';
import {
  DirectionEnum,
  StandardLevelEnum,
  StandardMakingEnum,
  StandardNatureEnum,
  StandardOrderFieldEnum,
  StandardStatusEnum,
} from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { KnownAtTheProvince } from './KnownAtField';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import type { PlainDate, StandardLevel, StandardNature } from '../catalogue/StandardFacts';
import type { StandardMaking } from '../catalogue/makingRules';
import type { StandardStatus } from '../catalogue/standardRules';

/** Which standards a list holds; every condition given must be met. */
@InputType({ description: 'Which standards a list holds; every condition given must be met 筛选条件.' })
export class StandardFilter {
  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => [StandardLevelEnum], { nullable: true })
  levels?: StandardLevel[] | null;

  @Field(() => [StandardNatureEnum], { nullable: true })
  natures?: StandardNature[] | null;

  @Field(() => StandardStatusEnum, { nullable: true, description: 'State on the day asOf.' })
  status?: StandardStatus | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that status is meant for; today when absent.',
  })
  asOf?: PlainDate | null;

  @KnownAtTheProvince('Standards', ', without ics, ccs, adoptedFrom and lacksInterpretation')
  knownAt?: string | null;

  @Field(() => String, { nullable: true, description: 'ICS class, with all below it, e.g. 03.220.' })
  ics?: string | null;

  @Field(() => String, { nullable: true, description: 'CCS class, with all below it, e.g. A or A80.' })
  ccs?: string | null;

  @Field(() => String, { nullable: true, description: 'GB/T 2260 code of the region, with all within it.' })
  region?: string | null;

  @Field(() => DateScalar, { nullable: true })
  issuedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true })
  issuedTo?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true })
  effectiveFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true })
  effectiveTo?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Credit code of a drafting organization.' })
  organization?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Review is due before this day.' })
  reviewDueBefore?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of an adopted document, or how it begins, e.g. ISO 690.',
  })
  adoptedFrom?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether nothing explains the standard; asked at the province, which knows 缺少解读.',
  })
  lacksInterpretation?: boolean | null;

  @Field(() => StandardMakingEnum, {
    nullable: true,
    description: 'How the standard came about, by the replacements that this catalogue or index knows of.',
  })
  making?: StandardMaking | null;
}

export type StandardOrderField = keyof typeof StandardOrderFieldEnum;
export type Direction = keyof typeof DirectionEnum;

/** What a list is ordered by. */
@InputType({ description: 'What a list is ordered by 排序.' })
export class StandardOrder {
  @Field(() => StandardOrderFieldEnum)
  field!: StandardOrderField;

  @Field(() => DirectionEnum)
  direction!: Direction;
}

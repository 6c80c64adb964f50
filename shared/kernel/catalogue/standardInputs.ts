import { Field, InputType, Int } from 'type-graphql';
import {
  AdoptionDegreeEnum,
  DraftingRoleEnum,
  ProvenanceEnum,
  ReviewConclusionEnum,
  StandardLevelEnum,
  StandardNatureEnum,
} from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import type {
  AdoptionDegree,
  DraftingRole,
  PlainDate,
  Provenance,
  ReviewConclusion,
  StandardLevel,
  StandardNature,
} from './StandardFacts';

@InputType({
  description: 'A body that drafted the standard; the first is the lead unless it says otherwise 起草单位.',
})
export class DraftingInput {
  @Field({ description: 'Name as printed.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, GB 32100-2015.' })
  creditCode?: string | null;

  @Field(() => DraftingRoleEnum, { nullable: true })
  role?: DraftingRole | null;
}

@InputType({ description: 'An international document adopted 采标.' })
export class AdoptionInput {
  @Field({ description: 'Its number, e.g. ISO 690:2010.' })
  document!: string;

  @Field(() => AdoptionDegreeEnum)
  degree!: AdoptionDegree;
}

@InputType({ description: 'Another standard that this one replaces or is replaced by 代替.' })
export class ReplacementInput {
  @Field({ description: 'Its number, in any spelling.' })
  code!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether only a part is replaced.' })
  partial?: boolean | null;
}

@InputType({ description: 'A normative reference; dated when its number has a year 规范性引用文件.' })
export class ReferenceInput {
  @Field({ description: 'Its number, in any spelling.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Where it is cited.' })
  clause?: string | null;
}

@InputType({ description: 'The committee in charge 归口单位.' })
export class CommitteeInput {
  @Field(() => String, { nullable: true, description: 'Its code, e.g. SAC/TC 269.' })
  code?: string | null;

  @Field()
  name!: string;
}

/** What a caller may say of a standard beside its number; a sector adds its own fields. */
@InputType()
export abstract class StandardDetailsInput {
  @Field(() => String, { nullable: true })
  titleEn?: string | null;

  @Field(() => StandardLevelEnum, {
    nullable: true,
    description: 'Must agree with the number; derived when absent.',
  })
  level?: StandardLevel | null;

  @Field(() => StandardNatureEnum, {
    nullable: true,
    description: 'Must agree with the number; derived when absent.',
  })
  nature?: StandardNature | null;

  @Field(() => DateScalar, { nullable: true, description: 'At most a year from today.' })
  issuedOn?: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Not before the date of issue, and at most ten years from today.',
  })
  effectiveOn?: PlainDate | null;

  @Field(() => [String], { nullable: true, description: 'ICS codes.' })
  ics?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'CCS codes.' })
  ccs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'GB/T 4754 codes.' })
  industries?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'GB/T 2260 code; derived from a local number when absent.',
  })
  region?: string | null;

  @Field(() => CommitteeInput, { nullable: true })
  committee?: CommitteeInput | null;

  @Field(() => String, { nullable: true })
  competentDepartment?: string | null;

  @Field(() => [DraftingInput], { nullable: true })
  drafting?: DraftingInput[] | null;

  @Field(() => [AdoptionInput], { nullable: true })
  adoptions?: AdoptionInput[] | null;

  @Field(() => [ReplacementInput], { nullable: true })
  replaces?: ReplacementInput[] | null;

  @Field(() => [ReferenceInput], { nullable: true })
  references?: ReferenceInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where the facts were read.' })
  source?: string | null;

  @Field(() => ProvenanceEnum, { nullable: true, description: 'SOURCED unless it says otherwise.' })
  provenance?: Provenance | null;
}

/** The idempotency key of every write. */
@InputType()
export abstract class WriteInput {
  @Field({
    description:
      'Idempotency key, 1 to 200 characters: repeated with the same body it returns the first answer 幂等键.',
  })
  clientMutationId!: string;
}

/** Names a standard and the version its caller read. */
@InputType()
export abstract class ExpectedStandardInput extends WriteInput {
  @Field({ description: 'Global id.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; a newer one refuses the write with CONFLICT.' })
  expectedVersion!: number;
}

/** Withdraws a standard. */
@InputType()
export abstract class WithdrawInput extends ExpectedStandardInput {
  @Field(() => DateScalar, {
    description: 'First day on which it no longer applies, at most ten years from today.',
  })
  withdrawnOn!: PlainDate;

  @Field(() => [ReplacementInput], { nullable: true, description: 'What takes its place, of any sector.' })
  replacedBy?: ReplacementInput[] | null;
}

/** Records a review. */
@InputType()
export abstract class ReviewInput extends ExpectedStandardInput {
  @Field(() => DateScalar, { description: 'From the day of issue to today.' })
  on!: PlainDate;

  @Field(() => ReviewConclusionEnum)
  conclusion!: ReviewConclusion;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

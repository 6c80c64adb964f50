import { Field, Int, ObjectType } from 'type-graphql';
import type { AdoptionDegree, DraftingRole, PlainDate, ReviewConclusion } from '../catalogue/StandardFacts';
import { Access } from './access';
import type { TextAvailability } from '../catalogue/textAvailabilityRules';
import { AdoptionDegreeEnum, DraftingRoleEnum, ReviewConclusionEnum, TextAvailabilityEnum } from './enums';
import { Organization, StandardLink } from './referenceKeys';
import { DateScalar } from './scalars';

/** A body that drafted a standard. */
@ObjectType({ description: 'A body that drafted the standard 起草单位.', simpleResolvers: true })
@Access(['PUBLIC'])
export class DraftingParty {
  @Field({ description: 'Name as printed in the standard.' })
  name!: string;

  @Field(() => DraftingRoleEnum)
  role!: DraftingRole;

  @Field(() => Int, { description: 'Place in the list, from 1.' })
  ordinal!: number;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organization, where its credit code is known.',
  })
  organization!: Organization | null;
}

/** A document that a standard adopts. */
@ObjectType({ description: 'A document that the standard adopts 采用标准.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Adoption {
  @Field({ description: 'Number of the adopted document, e.g. ISO 690:2010.' })
  document!: string;

  @Field(() => AdoptionDegreeEnum)
  degree!: AdoptionDegree;
}

/** A normative reference. */
@ObjectType({ description: 'A normative reference 规范性引用文件.', simpleResolvers: true })
@Access(['PUBLIC'])
export class NormativeReference {
  @Field({ description: 'Whether a particular edition is meant.' })
  dated!: boolean;

  @Field(() => String, { nullable: true, description: 'Where in the standard it is cited.' })
  clause!: string | null;

  @Field(() => StandardLink)
  target!: StandardLink;
}

/** A review of a standard. */
@ObjectType({ description: 'A review of the standard 复审.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Review {
  @Field(() => DateScalar)
  on!: PlainDate;

  @Field(() => ReviewConclusionEnum)
  conclusion!: ReviewConclusion;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** Where the text of a standard can be had. */
@ObjectType({ description: 'Where the text can be had 文本获取.', simpleResolvers: true })
@Access(['PUBLIC'])
export class StandardText {
  @Field(() => TextAvailabilityEnum)
  availability!: TextAvailability;

  @Field({ description: 'The rule or platform that this rests on.' })
  basis!: string;
}

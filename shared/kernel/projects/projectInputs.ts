import { Field, InputType, Int } from 'type-graphql';
import type { PlainDate, Provenance, StandardLevel } from '../catalogue/StandardFacts';
import { WriteInput } from '../catalogue/standardInputs';
import { ProvenanceEnum, StandardLevelEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { CommentAnswerEnum, ProjectActionEnum, ProjectKindEnum, ProjectTrackEnum } from './projectEnums';
import type { CommentAnswer, ProjectAction, ProjectKind, ProjectTrack } from './ProjectFacts';

@InputType({ description: 'The body that leads the drafting 牵头单位.' })
export class ProjectLeadInput {
  @Field({ description: 'Name as printed.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code, GB 32100-2015.' })
  creditCode?: string | null;
}

/** Proposes a project. */
@InputType()
export abstract class ProposeInput extends WriteInput {
  @Field({
    description:
      'Number under which it is planned, of one project of the sector only; the plan that accepts it may give another.',
  })
  planNumber!: string;

  @Field({ description: 'Title of the standard to be, 1 to 500 characters.' })
  title!: string;

  @Field(() => StandardLevelEnum, { description: 'Level of the standard to be.' })
  level!: StandardLevel;

  @Field(() => ProjectKindEnum, {
    nullable: true,
    description: 'A revision where it revises a standard, else new, when absent.',
  })
  kind?: ProjectKind | null;

  @Field(() => String, {
    nullable: true,
    description: "Number of the standard of this sector's catalogue that it revises, with its year.",
  })
  revises?: string | null;

  @Field(() => ProjectTrackEnum, { nullable: true, description: 'All stages when absent.' })
  track?: ProjectTrack | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document that is adopted or converted; a fast track needs it.',
  })
  basedOn?: string | null;

  @Field(() => ProjectLeadInput, { nullable: true })
  lead?: ProjectLeadInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is only considered so far, to be proposed later.',
  })
  preliminary?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was proposed; today when absent.',
  })
  on?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Where the facts were read.' })
  source?: string | null;

  @Field(() => ProvenanceEnum, { nullable: true, description: 'SOURCED unless it says otherwise.' })
  provenance?: Provenance | null;
}

/** Names a project and the version its caller read. */
@InputType()
export abstract class ExpectedProjectInput extends WriteInput {
  @Field({ description: 'Global id of the project.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; a newer one refuses the write with CONFLICT.' })
  expectedVersion!: number;
}

/** Takes a project on. */
@InputType()
export abstract class AdvanceInput extends ExpectedProjectInput {
  @Field(() => ProjectActionEnum)
  action!: ProjectAction;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it happened; today when absent.' })
  on?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Why; RETURN, CANCEL and WITHDRAW need it.' })
  reason?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day agreed by which the next stage is to end; by the time limits when absent.',
  })
  due?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number that the plan gives it; with ACCEPT only.',
  })
  planNumber?: string | null;
}

/** Comments on a draft. */
@InputType()
export abstract class CommentInput extends WriteInput {
  @Field({ description: 'Global id of the project.' })
  id!: string;

  @Field({ description: 'The body or person whose comment it is.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'Where in the draft; all of it when absent.' })
  clause?: string | null;

  @Field({ description: 'What it says, 1 to 2000 characters.' })
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was made; today when absent.' })
  on?: PlainDate | null;
}

/** Answers a comment. */
@InputType()
export abstract class AnswerInput extends ExpectedProjectInput {
  @Field(() => Int, { description: 'Number of the comment within the project.' })
  number!: number;

  @Field(() => CommentAnswerEnum)
  answer!: CommentAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed unless the comment is accepted as it is.',
  })
  reason?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was answered; today when absent.',
  })
  on?: PlainDate | null;
}

import { Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access, INSIDERS } from '../graph/access';
import { DateScalar } from '../graph/scalars';
import { CommentAnswerEnum } from './projectEnums';
import type { CommentAnswer, StoredComment } from './ProjectFacts';

/** A comment on a draft, and how it was answered. */
@ObjectType({ description: 'A comment on a draft, and how it was answered 征求意见.', simpleResolvers: true })
@Access(INSIDERS)
export class ProjectComment {
  @Field(() => Int, { description: '1, 2, 3 … within the project 序号.' })
  number!: number;

  @Field({ description: 'Whose comment it is 提出单位.' })
  by!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the draft; null when all of it is meant 章条.',
  })
  clause!: string | null;

  @Field({ description: 'What it says 意见内容.' })
  text!: string;

  @Field(() => DateScalar)
  on!: PlainDate;

  @Field(() => CommentAnswerEnum, {
    nullable: true,
    description: 'What became of it; null while it is not answered 处理结果.',
  })
  answer!: CommentAnswer | null;

  @Field(() => String, { nullable: true, description: 'Why, where it was not simply accepted 处理理由.' })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: PlainDate | null;
}

/** A comment as the graph shows it. */
export function showComment(comment: Omit<StoredComment, 'project'>): ProjectComment {
  const { number, by, clause, text, on, answer, reason, answeredOn } = comment;
  return Object.assign(new ProjectComment(), { number, by, clause, text, on, answer, reason, answeredOn });
}

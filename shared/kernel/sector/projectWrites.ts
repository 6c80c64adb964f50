import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, type ClassType } from 'type-graphql';
import { withFieldsRenamed } from '../../errors';
import { rolesToward } from '../../identity';
import { registeredFacts } from '../catalogue/factsOfInput';
import type { StandardFacts } from '../catalogue/StandardFacts';
import { StandardDetailsInput } from '../catalogue/standardInputs';
import { Access, TAKING_PART, WRITERS } from '../graph/access';
import {
  AdvanceInput,
  AnswerInput,
  answerFacts,
  CommentInput,
  commentFacts,
  ProjectComment,
  projectRow,
  ProposeInput,
  proposedOutline,
  showComment,
  type ProjectRecord,
  type StoredProject,
  type WrittenComment,
} from '../projects';
import type { SectorNames } from '../sectorKeys';
import { addOwnFields, ownFactsOf, type OwnColumn } from './ownColumns';
import type { SectorContext } from './RequestContext';
import { writeOf } from './writeOf';

/** What the caller says of the standard that is published. @throws BAD_USER_INPUT */
function standardOf(
  input: StandardDetailsInput & { readonly code: string; readonly title?: string | null },
  ownColumns: readonly OwnColumn[],
): StandardFacts {
  try {
    return registeredFacts({ ...input, title: input.title ?? '' }, ownFactsOf(input, ownColumns));
  } catch (error) {
    throw withFieldsRenamed(error, (field) => `standard.${field}`);
  }
}

/** Makes the operations that write one sector's projects. */
export function projectWritesOf(
  { key, typePrefix }: SectorNames,
  Project: ClassType<ProjectRecord>,
  ownColumns: readonly OwnColumn[],
): ClassType {
  @InputType(`Published${typePrefix}StandardInput`, {
    description: 'The standard that a project publishes 发布的标准.',
  })
  class PublishedInput extends StandardDetailsInput {
    @Field({ description: 'Number, in any spelling 标准号.' })
    code!: string;

    @Field(() => String, { nullable: true, description: "The project's when absent 中文标准名称." })
    title?: string | null;
  }
  addOwnFields(PublishedInput, ownColumns);

  @InputType(`Propose${typePrefix}ProjectInput`)
  class ProposeProjectInput extends ProposeInput {}

  @InputType(`Advance${typePrefix}ProjectInput`)
  class AdvanceProjectInput extends AdvanceInput {
    @Field(() => PublishedInput, { nullable: true, description: 'What is published; with PUBLISH only.' })
    standard?: PublishedInput | null;
  }

  @InputType(`Comment${typePrefix}ProjectInput`)
  class CommentProjectInput extends CommentInput {}

  @InputType(`Answer${typePrefix}CommentInput`)
  class AnswerCommentInput extends AnswerInput {}

  const ProposePayload = projectPayload(`Propose${typePrefix}ProjectPayload`, Project);
  const AdvancePayload = projectPayload(`Advance${typePrefix}ProjectPayload`, Project);
  const CommentPayload = commentPayload(`Comment${typePrefix}ProjectPayload`, Project);
  const AnswerPayload = commentPayload(`Answer${typePrefix}CommentPayload`, Project);

  @Resolver()
  class ProjectWrites {
    @Mutation(() => ProposePayload, {
      name: `propose${typePrefix}Project`,
      description: 'Proposes a project to make or revise a standard 提出项目.',
    })
    @Access(WRITERS, key)
    async propose(
      @Arg('input', () => ProposeProjectInput) input: ProposeProjectInput,
      @Ctx() context: SectorContext,
    ) {
      const { projectRegister, today } = context;
      const beginning = {
        stage: input.preliminary ? ('PRELIMINARY' as const) : ('PROPOSAL' as const),
        on: input.on ?? today,
        today,
      };
      const write = writeOf('proposeProject', input, context);
      const project = await projectRegister.propose(proposedOutline(input), beginning, write);
      return answer(new ProposePayload(), input, project, context);
    }

    @Mutation(() => AdvancePayload, {
      name: `advance${typePrefix}Project`,
      description: 'Takes a project from its stage to another, by who may do so there 推进项目.',
    })
    @Access(TAKING_PART, key)
    async advance(
      @Arg('input', () => AdvanceProjectInput) input: AdvanceProjectInput,
      @Ctx() context: SectorContext,
    ) {
      const { action, on, reason, due, planNumber, standard } = input;
      const { projectRegister, identity, today } = context;
      const step = {
        action,
        on: on ?? today,
        today,
        actor: identity.subject,
        roles: rolesToward(identity, key),
        reason: reason ?? null,
        due: due ?? null,
        planNumber: planNumber ?? null,
        result: null,
      };
      const published = standard == null ? null : standardOf(standard, ownColumns);
      const { id, expectedVersion } = input;
      const advance = { id, expectedVersion, step, standard: published };
      const project = await projectRegister.advance(advance, writeOf('advanceProject', input, context));
      return answer(new AdvancePayload(), input, project, context);
    }

    @Mutation(() => CommentPayload, {
      name: `comment${typePrefix}Project`,
      description: 'Comments on a draft that is circulated 提出意见.',
    })
    @Access(TAKING_PART, key)
    async comment(
      @Arg('input', () => CommentProjectInput) input: CommentProjectInput,
      @Ctx() context: SectorContext,
    ) {
      const { commentBook, identity, today } = context;
      const commenter = { roles: rolesToward(identity, key), today };
      const write = writeOf('commentProject', input, context);
      const written = await commentBook.comment(input.id, commentFacts(input, today), commenter, write);
      return commentAnswer(new CommentPayload(), input, written, context);
    }

    @Mutation(() => AnswerPayload, {
      name: `answer${typePrefix}Comment`,
      description: 'Answers a comment on a draft 处理意见.',
    })
    @Access(WRITERS, key)
    async answerComment(
      @Arg('input', () => AnswerCommentInput) input: AnswerCommentInput,
      @Ctx() context: SectorContext,
    ) {
      const { commentBook, identity, today } = context;
      const commenter = { roles: rolesToward(identity, key), today };
      const write = writeOf('answerComment', input, context);
      const written = await commentBook.answer(input, answerFacts(input, today), commenter, write);
      return commentAnswer(new AnswerPayload(), input, written, context);
    }
  }
  return ProjectWrites;
}

interface Payload {
  clientMutationId: string;
  project: ProjectRecord | null;
}

interface CommentPayload extends Payload {
  comment: ProjectComment;
}

function projectPayload(name: string, Project: ClassType<ProjectRecord>): ClassType<Payload> {
  @ObjectType(name, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class OnePayload implements Payload {
    @Field()
    clientMutationId!: string;

    @Field(() => Project, { nullable: true, description: 'The project as this write left it.' })
    project!: ProjectRecord | null;
  }
  return OnePayload;
}

function commentPayload(name: string, Project: ClassType<ProjectRecord>): ClassType<CommentPayload> {
  @ObjectType(name, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class OnePayload implements CommentPayload {
    @Field()
    clientMutationId!: string;

    @Field(() => ProjectComment, { description: 'The comment as this write left it.' })
    comment!: ProjectComment;

    @Field(() => Project, { nullable: true, description: 'The project as this write left it.' })
    project!: ProjectRecord | null;
  }
  return OnePayload;
}

type Keyed = { readonly clientMutationId: string };

async function answer<Told extends Payload>(
  payload: Told,
  { clientMutationId }: Keyed,
  stored: StoredProject,
  { sector, database, projects, projectStore }: SectorContext,
): Promise<Told> {
  const serial = (await projectStore.serialsOf(database.reader, [stored.id])).get(stored.id) ?? 0;
  const project = projects.show(projectRow(sector.key, stored, serial)) as ProjectRecord;
  return Object.assign(payload, { clientMutationId, project });
}

async function commentAnswer(
  payload: CommentPayload,
  input: Keyed,
  { comment, project }: WrittenComment,
  context: SectorContext,
): Promise<CommentPayload> {
  return Object.assign(await answer(payload, input, project, context), { comment: showComment(comment) });
}

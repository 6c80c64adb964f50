import type { EntityManager } from 'typeorm';
import { badInput, DomainError, fieldProblem, type FieldProblem } from '../../errors';
import type { Role } from '../../identity';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { IdempotentWrite } from '../changes/Idempotency';
import type { Change } from '../changes/ChangeLog';
import { LoggedWriter, type LoggedWork } from '../changes/LoggedWriter';
import { earlyDayProblem } from '../lifecycle/dayRules';
import { takeStep } from '../lifecycle/transitionRules';
import type { ExpectedRecord } from '../records/RecordStore';
import type { CommentStore } from './CommentStore';
import type { AnswerFacts, CommentFacts, StoredComment, StoredProject } from './ProjectFacts';
import { checkAnswer, checkComment } from './projectFactRules';
import { projectTransitions, type ProjectDeed } from './projectTransitionRules';
import { projectExpected, projectNamed, saveProject, type ProjectParts } from './projectWork';

/** A comment and its project, as a write left them. */
export interface WrittenComment {
  readonly comment: StoredComment;
  readonly project: StoredProject;
}

/** Who comments or answers: what it is to the project's sector, and the day on which it is told. */
export interface Commenter {
  readonly roles: readonly Role[];
  readonly today: PlainDate;
}

/** A comment to be answered. */
export interface ExpectedComment extends ExpectedRecord {
  /** Its number within the project. */
  readonly number: number;
}

/** What a change log calls a comment: its project's id and its number. */
export function commentEntity({ project, number }: StoredComment): string {
  return `${project}#${String(number)}`;
}

/** The change that turns one stored comment into another. */
export function commentChange(before: StoredComment | null, after: StoredComment): Change {
  const action = before === null ? 'REGISTER' : 'UPDATE';
  return { action, kind: 'COMMENT', entity: commentEntity(after), before, after };
}

function noSuchComment(project: string, number: number): DomainError {
  return new DomainError(`${project} has no comment ${String(number)}`, {
    code: 'NOT_FOUND',
    fields: [fieldProblem('number', number, 'names no comment of this project')],
  });
}

/** The comments on the drafts of one sector, as they are made and answered while the drafts are circulated. */
export class CommentBook {
  private readonly writer: LoggedWriter;

  constructor(
    private readonly parts: ProjectParts,
    private readonly comments: CommentStore,
  ) {
    this.writer = new LoggedWriter(parts);
  }

  /** Takes in a comment; others may be made at the same time. @throws NOT_FOUND ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT IDEMPOTENCY_CONFLICT */
  async comment(
    id: string,
    facts: CommentFacts,
    { roles, today }: Commenter,
    write: IdempotentWrite,
  ): Promise<WrittenComment> {
    refuse(checkComment(facts, today));
    return this.write(write, async (manager) => {
      const before = await projectNamed(this.parts, manager, id);
      mayDo('COMMENT', before, roles);
      refuse(earlyDayProblem(facts.on, before.history.at(-1)?.on ?? facts.on, 'the draft was circulated'));
      const after = {
        ...before,
        commentCount: before.commentCount + 1,
        openComments: before.openComments + 1,
        version: before.version + 1,
      };
      const unanswered = { answer: null, reason: null, answeredOn: null, answeredBy: null };
      const comment: StoredComment = {
        ...facts,
        ...unanswered,
        project: id,
        number: after.commentCount,
        enteredBy: write.actor,
      };
      const change = await saveProject(this.parts, manager, 'UPDATE', before, after);
      await this.comments.save(manager, await this.serialOf(manager, id), [comment]);
      return [commentChange(null, comment), change];
    });
  }

  /** Answers a comment, or answers it anew. @throws NOT_FOUND CONFLICT ILLEGAL_TRANSITION FORBIDDEN BAD_USER_INPUT IDEMPOTENCY_CONFLICT */
  async answer(
    expected: ExpectedComment,
    facts: AnswerFacts,
    { roles, today }: Commenter,
    write: IdempotentWrite,
  ): Promise<WrittenComment> {
    refuse(checkAnswer(facts, today));
    return this.write(write, async (manager) => {
      const { id, number } = expected;
      const before = await projectExpected(this.parts, manager, expected);
      mayDo('ANSWER', before, roles);
      const serial = await this.serialOf(manager, id);
      const comment = await this.comments.find(manager, { id, serial }, number);
      if (comment === null) throw noSuchComment(id, number);
      refuse(earlyDayProblem(facts.on, comment.on, 'the comment was made'));
      const { answer, reason, on: answeredOn } = facts;
      const answered = { ...comment, answer, reason, answeredOn, answeredBy: write.actor };
      const openComments = before.openComments - (comment.answer === null ? 1 : 0);
      const after = { ...before, openComments, version: before.version + 1 };
      const change = await saveProject(this.parts, manager, 'UPDATE', before, after);
      await this.comments.save(manager, serial, [answered]);
      return [commentChange(comment, answered), change];
    });
  }

  private async serialOf(manager: EntityManager, id: string): Promise<number> {
    return (await this.parts.store.serialsOf(manager, [id])).get(id) ?? 0;
  }

  private async write(write: IdempotentWrite, work: LoggedWork): Promise<WrittenComment> {
    const [comment, project] = await this.writer.write(write, work, 2);
    return { comment: comment as StoredComment, project: project as StoredProject };
  }
}

/** @throws BAD_USER_INPUT naming every problem */
function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw badInput(...problems);
}

/** @throws ILLEGAL_TRANSITION FORBIDDEN unless the project is at a stage for it */
function mayDo(deed: ProjectDeed, { track, stage }: StoredProject, roles: readonly Role[]): void {
  takeStep(projectTransitions(track), stage, deed, roles);
}

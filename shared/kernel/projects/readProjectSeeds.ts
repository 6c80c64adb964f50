import { badField, badInput } from '../../errors';
import { StandardNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import { readSeedRows, type SeedRow } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import { checkAnswer, checkComment, checkProjectOutline } from './projectFactRules';
import type { ProjectAction, ProjectFacts, ProjectOutline, StoredComment } from './ProjectFacts';
import { advancedProject, startedProject } from './projectRules';

/** A project to be registered as it stands, with the comments on its draft. */
export interface ProjectSeed {
  readonly project: ProjectFacts;
  readonly comments: readonly Omit<StoredComment, 'project'>[];
}

/** A step as a seed tells it; the first one registers the project. */
interface SeedStep {
  readonly action: ProjectAction | 'REGISTER';
  readonly on: PlainDate;
  readonly reason?: string;
  readonly due?: PlainDate;
  /** Number of the standard that PUBLISH brought about. */
  readonly result?: string;
}

type SeedComment = Pick<StoredComment, 'by' | 'clause' | 'text' | 'on'> &
  Partial<Pick<StoredComment, 'answer' | 'reason' | 'answeredOn'>>;

/** What a seed row says; what it is silent about is as it usually is. */
type SeedProject = Partial<ProjectOutline> &
  Pick<ProjectOutline, 'planNumber' | 'title'> & {
    readonly steps: readonly [SeedStep, ...SeedStep[]];
    readonly comments?: readonly SeedComment[];
  };

/** Who the history names for what a seed tells. */
const ACTOR = 'seed';

function outlineOf({ revises, ...seed }: SeedProject): ProjectOutline {
  const parsed = revises == null ? null : StandardNumber.tryParse(revises);
  return {
    planNumber: seed.planNumber,
    title: seed.title,
    kind: revises == null ? 'NEW' : 'REVISION',
    level: seed.level ?? 'LOCAL',
    track: seed.track ?? 'NORMAL',
    basedOn: seed.basedOn ?? null,
    revises: parsed !== null && 'number' in parsed ? parsed.number.code : (revises ?? null),
    lead: seed.lead ?? null,
    source: seed.source ?? null,
    provenance: seed.provenance ?? 'SYNTHETIC',
  };
}

/** The project as its steps leave it: told one after the other, by the rules that writes follow. */
function projectOf(seed: SeedProject): ProjectFacts {
  const outline = outlineOf(seed);
  const problems = checkProjectOutline(outline);
  if (problems.length > 0) throw badInput(...problems);
  const [first, ...rest] = seed.steps;
  const stage = first.action === 'REGISTER' ? 'PRELIMINARY' : 'PROPOSAL';
  let project = startedProject(outline, stage, { on: first.on, actor: ACTOR });
  for (const { action, on, reason = null, due = null, result = null } of rest) {
    if (action === 'REGISTER') throw badField('steps', action, 'is for the first step only');
    const who = { actor: ACTOR, roles: ['ADMIN' as const] };
    project = advancedProject(project, {
      ...who,
      action,
      on,
      today: on,
      reason,
      due,
      planNumber: null,
      result,
    });
  }
  return project;
}

function commentOf(comment: SeedComment, index: number): Omit<StoredComment, 'project'> {
  const { answer = null, reason = null, answeredOn = null } = comment;
  const problems = [
    ...checkComment(comment, comment.on),
    ...(answer === null ? [] : checkAnswer({ answer, reason, on: answeredOn ?? '' }, answeredOn ?? '')),
  ];
  if (problems.length > 0) throw badInput(...problems);
  const { by, clause, text, on } = comment;
  const answeredBy = answer === null ? null : ACTOR;
  return {
    number: index + 1,
    by,
    clause,
    text,
    on,
    enteredBy: ACTOR,
    answer,
    reason,
    answeredOn,
    answeredBy,
  };
}

function seedOf(row: SeedRow): ProjectSeed {
  const seed = row as unknown as SeedProject;
  const comments = (seed.comments ?? []).map(commentOf);
  const openComments = comments.filter(({ answer }) => answer === null).length;
  const project = projectOf(seed);
  if (openComments > 0 && !['COMMENT', 'CANCELLED'].includes(project.stage))
    throw badField('comments', seed.planNumber, `are not all answered, at stage ${project.stage}`);
  return { project: { ...project, commentCount: comments.length, openComments }, comments };
}

/** The projects a sector starts with, from `projects.seed.jsonl` in its folder; none where it has no such file. @throws BAD_USER_INPUT */
export function readProjectSeeds({ folder }: SectorNames): ProjectSeed[] {
  return readSeedRows(folder, 'projects.seed.jsonl').map(seedOf);
}

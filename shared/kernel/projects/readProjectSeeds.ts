import { badField, badInput } from '../../errors';
import { normalNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import { readSeedRows, type SeedRow } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import type { ProjectAction, ProjectFacts, ProjectOutline, StoredComment } from './ProjectFacts';
import {
  commentedProject,
  toldCommentProblems,
  toldProject,
  type ProjectSeed,
  type ToldComment,
} from './toldProject';

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
  return {
    planNumber: seed.planNumber,
    title: seed.title,
    kind: revises == null ? 'NEW' : 'REVISION',
    level: seed.level ?? 'LOCAL',
    track: seed.track ?? 'NORMAL',
    basedOn: seed.basedOn ?? null,
    revises: revises == null ? null : normalNumber(revises),
    lead: seed.lead ?? null,
    source: seed.source ?? null,
    provenance: seed.provenance ?? 'SYNTHETIC',
  };
}

/** The project as its steps leave it; each is told on its day. */
function projectOf(seed: SeedProject): ProjectFacts {
  const silent = { by: ACTOR, reason: null, due: null, planNumber: null, result: null };
  const [first, ...rest] = seed.steps.map((step) => ({ ...silent, ...step }));
  if (!first) throw badField('steps', seed.steps, 'must begin with one');
  const last = rest.at(-1) ?? first;
  return toldProject(outlineOf(seed), [first, ...rest], last.on);
}

function commentOf(comment: SeedComment, index: number): ToldComment {
  const { by, clause, text, on, answer = null, reason = null, answeredOn = null } = comment;
  const answeredBy = answer === null ? null : ACTOR;
  const told = {
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
  const problems = toldCommentProblems(told, answeredOn ?? on);
  if (problems.length > 0) throw badInput(...problems);
  return told;
}

function seedOf(row: SeedRow): ProjectSeed {
  const seed = row as unknown as SeedProject;
  return commentedProject(projectOf(seed), (seed.comments ?? []).map(commentOf));
}

/** The projects a sector starts with, from `projects.seed.jsonl` in its folder; none where it has no such file. @throws BAD_USER_INPUT */
export function readProjectSeeds({ folder }: SectorNames): ProjectSeed[] {
  return readSeedRows(folder, 'projects.seed.jsonl').map(seedOf);
}

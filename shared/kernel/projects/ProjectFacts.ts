import type { PlainDate, Provenance, StandardLevel } from '../catalogue/StandardFacts';
import type { StageChangeFact } from '../lifecycle/StageChangeFact';
import type {
  CommentAnswerEnum,
  ProjectActionEnum,
  ProjectKindEnum,
  ProjectStageEnum,
  ProjectTrackEnum,
} from './projectEnums';

export type ProjectKind = keyof typeof ProjectKindEnum;
export type ProjectTrack = keyof typeof ProjectTrackEnum;
export type ProjectStage = keyof typeof ProjectStageEnum;
export type ProjectAction = keyof typeof ProjectActionEnum;
export type CommentAnswer = keyof typeof CommentAnswerEnum;

/** What a project is about, as it is proposed. */
export interface ProjectOutline {
  /** Number under which it is planned: the agency's own until the plan gives it another. */
  readonly planNumber: string;
  readonly title: string;
  readonly kind: ProjectKind;
  /** Level of the standard it is to bring about. */
  readonly level: StandardLevel;
  readonly track: ProjectTrack;
  /** Number of the international document adopted or of the standard converted, where there is one. */
  readonly basedOn: string | null;
  /** Normal number of the standard that a revision replaces. */
  readonly revises: string | null;
  /** The body that leads the drafting, as printed; the credit code only where it is known. */
  readonly lead: { readonly name: string; readonly creditCode: string | null } | null;
  readonly source: string | null;
  readonly provenance: Provenance;
}

/** All a sector knows of one project but its comments, as one plain value; its tables are the projection. */
export interface ProjectFacts extends ProjectOutline {
  /** Names the project within its sector: its first plan number. */
  readonly key: string;
  readonly stage: ProjectStage;
  /** Day by which the stage must end; null where no limit is known. */
  readonly due: PlainDate | null;
  /** Version of the time limits that `due` follows; null where there is no due day or it was agreed. */
  readonly dueRule: string | null;
  /** Normal number of the standard that came of it. */
  readonly result: string | null;
  readonly commentCount: number;
  /** Comments that are not answered yet. */
  readonly openComments: number;
  /** From its first stage to the present one. */
  readonly history: readonly StageChangeFact<ProjectStage>[];
}

/** A project as stored and as the change log keeps it: its facts, its id and its version. */
export interface StoredProject extends ProjectFacts {
  readonly id: string;
  readonly version: number;
}

/** A comment on a draft, as stored and as the change log keeps it. */
export interface StoredComment {
  /** Global id of the project. */
  readonly project: string;
  /** 1, 2, 3 … within the project. */
  readonly number: number;
  /** The body or person whose comment it is. */
  readonly by: string;
  /** Where in the draft; null when all of it is meant. */
  readonly clause: string | null;
  readonly text: string;
  readonly on: PlainDate;
  readonly enteredBy: string;
  readonly answer: CommentAnswer | null;
  readonly reason: string | null;
  readonly answeredOn: PlainDate | null;
  readonly answeredBy: string | null;
}

/** What a comment says, as it is brought. */
export type CommentFacts = Pick<StoredComment, 'by' | 'clause' | 'text' | 'on'>;

/** How a comment is answered. */
export interface AnswerFacts {
  readonly answer: CommentAnswer;
  readonly reason: string | null;
  readonly on: PlainDate;
}

import { percentOf } from '../../measure';
import type { StandardStatus } from '../catalogue/standardRules';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { ProjectStage } from '../projects/ProjectFacts';
import type { SystemEntryKind } from './SystemFacts';

/** What there is on a day of what an entry stands for. */
export type SystemEntryState = StandardStatus | 'IN_DRAFTING' | 'PLANNED' | 'UNKNOWN';

/** Stages at which a project is under way towards a standard. */
const underWay: readonly ProjectStage[] = [
  'PRELIMINARY',
  'PROPOSAL',
  'DRAFTING',
  'COMMENT',
  'REVIEW',
  'APPROVAL',
];

/** What is known on a day of an entry's number and project. */
export interface EntryKnowledge {
  /** The state of the standard it names, or that its project has brought about; null where there is no number. */
  readonly standard: StandardStatus | 'UNKNOWN' | null;
  /** The stage of its project; null where there is no project, or was none on that day. */
  readonly projectStage: ProjectStage | null;
}

/**
 * The state of an entry: a standard that is in force counts first, then a project that is under way, then whatever is
 * known of the standard; an entry with neither is planned. Source: GB/T 13016, detailed list of a standard system: existing, being made, to be made.
 */
export function entryState({ standard, projectStage }: EntryKnowledge): SystemEntryState {
  if (standard === 'IN_FORCE') return standard;
  if (projectStage !== null && underWay.includes(projectStage)) return 'IN_DRAFTING';
  return standard ?? 'PLANNED';
}

/** The stage that a project had reached on a day, by its history in order; null before it began. */
export function stageOn(
  history: readonly { readonly on: PlainDate; readonly to: ProjectStage }[],
  day: PlainDate,
): ProjectStage | null {
  return history.filter(({ on }) => on <= day).at(-1)?.to ?? null;
}

/** An entry as far as coverage goes. */
export interface JudgedEntry {
  readonly kind: SystemEntryKind;
  readonly state: SystemEntryState;
}

/** Entries in figures. */
export interface SystemFigures {
  readonly entries: number;
  readonly required: number;
  /** Required entries with a standard in force. */
  readonly covered: number;
  /** Entries of any kind with a standard in force. */
  readonly existing: number;
  readonly inDrafting: number;
  readonly planned: number;
  /** Covered in per cent of required, to one decimal; null where nothing is required. */
  readonly percent: number | null;
}

/** Whether what is required is not there: the standard is missing, withdrawn, still to come or unknown. */
export function isGap({ kind, state }: JudgedEntry): boolean {
  return kind === 'REQUIRED' && state !== 'IN_FORCE';
}

/** Counts entries. Source: the plan asks for a system that basically covers all fields; what is in force of what is required tells how far. */
export function systemFigures(entries: readonly JudgedEntry[]): SystemFigures {
  const inState = (state: SystemEntryState) => entries.filter((each) => each.state === state).length;
  const required = entries.filter(({ kind }) => kind === 'REQUIRED');
  const covered = required.filter((entry) => !isGap(entry)).length;
  return {
    entries: entries.length,
    required: required.length,
    covered,
    existing: inState('IN_FORCE'),
    inDrafting: inState('IN_DRAFTING'),
    planned: inState('PLANNED'),
    percent: percentOf(covered, required.length),
  };
}

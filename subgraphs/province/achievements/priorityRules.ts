import { aheadProblem, fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';

/** The rule by which proposals are ordered. */
export const PRIORITY_RULE = 'priority-1';

export type AchievementKind = 'PATENT' | 'PAPER' | 'PRIZE' | 'TECHNOLOGY';
export type AchievementLevel = 'NATIONAL' | 'PROVINCIAL' | 'MUNICIPAL' | 'OTHER';
export type PriorityCode = 'MAJOR_PROGRAMME' | 'ACHIEVEMENT_LEVEL' | 'APPLICATION_ORIENTED' | 'REVIEW_DUE';

/** An achievement, as far as it gives priority. */
export interface PriorAchievement {
  readonly key: string;
  readonly title: string;
  readonly level: AchievementLevel;
  /** Name of the major science and technology programme that it is of; null for none. */
  readonly majorProgramme: string | null;
  readonly applicationOriented: boolean;
}

/** A standard that is due for review. */
export interface DueStandard {
  readonly code: string;
  readonly dueOn: string;
}

/** What a proposal rests on. */
export interface PriorityGrounds<Achievement extends PriorAchievement = PriorAchievement> {
  readonly achievements: readonly Achievement[];
  /** The standard that it revises, where that is due for review. */
  readonly revises: DueStandard | null;
}

/** One reason for priority. */
export interface PriorityReason<Achievement extends PriorAchievement = PriorAchievement> {
  readonly code: PriorityCode;
  readonly weight: number;
  readonly text: string;
  /** What shows it: an achievement, or the number of a standard. */
  readonly achievement: Achievement | null;
  readonly standardCode: string | null;
}

const MAJOR_PROGRAMME = 40;
const APPLICATION_ORIENTED = 20;
const REVIEW_DUE = 10;
const ofLevel: Readonly<Record<AchievementLevel, number>> = {
  NATIONAL: 30,
  PROVINCIAL: 20,
  MUNICIPAL: 10,
  OTHER: 0,
};
const levelNames: Readonly<Record<AchievementLevel, string>> = {
  NATIONAL: '国家级',
  PROVINCIAL: '省级',
  MUNICIPAL: '市级',
  OTHER: '其他',
};

function ofAchievement<Achievement extends PriorAchievement>(
  achievement: Achievement,
): PriorityReason<Achievement>[] {
  const { title, level, majorProgramme, applicationOriented } = achievement;
  const reason = (code: PriorityCode, weight: number, text: string) => ({
    code,
    weight,
    text,
    achievement,
    standardCode: null,
  });
  return [
    ...(majorProgramme === null
      ? []
      : [reason('MAJOR_PROGRAMME', MAJOR_PROGRAMME, `属重大科技专项“${majorProgramme}”：${title}`)]),
    ...(ofLevel[level] === 0
      ? []
      : [reason('ACHIEVEMENT_LEVEL', ofLevel[level], `${levelNames[level]}成果转化：${title}`)]),
    ...(applicationOriented
      ? [reason('APPLICATION_ORIENTED', APPLICATION_ORIENTED, `成果应用导向明确：${title}`)]
      : []),
  ];
}

/**
 * Why a proposal has priority, the weightiest reason first. Each reason counts once, by the achievement that gives it most
 * weight, so that many small achievements do not outweigh a large one.
 * Source: the plan, chapter 2 (1) 1: 对应用导向明确的科技成果开展标准化试点，对重大科技专项涉及的标准项目给予优先申报、优先立项和重点支持;
 * the weights are this product's own.
 */
export function reasonsFor<Achievement extends PriorAchievement>({
  achievements,
  revises,
}: PriorityGrounds<Achievement>): PriorityReason<Achievement>[] {
  const best = new Map<PriorityCode, PriorityReason<Achievement>>();
  const inOrder = [...achievements].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const reason of inOrder.flatMap(ofAchievement)) {
    if (reason.weight > (best.get(reason.code)?.weight ?? 0)) best.set(reason.code, reason);
  }
  const due: PriorityReason<Achievement>[] = revises
    ? [
        {
          code: 'REVIEW_DUE',
          weight: REVIEW_DUE,
          text: `所修订的 ${revises.code} 已于 ${revises.dueOn} 到复审期`,
          achievement: null,
          standardCode: revises.code,
        },
      ]
    : [];
  return [...best.values(), ...due].sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
}

/** What orders a queue. */
export interface QueuedProposal {
  readonly score: number;
  /** Day since which it waits. */
  readonly since: string;
  readonly name: string;
}

/** Orders a queue: the weightiest first, of equal weight the one that waits longest. */
export function inOrderOfPriority<Item extends QueuedProposal>(items: readonly Item[]): Item[] {
  return [...items].sort(
    (a, b) =>
      b.score - a.score ||
      (a.since === b.since ? 0 : a.since < b.since ? -1 : 1) ||
      (a.name < b.name ? -1 : 1),
  );
}

/** What is wrong with an achievement: it is completed by today, somebody owns it, and it names each owner and project once. */
export function achievementProblems(
  facts: {
    readonly completedOn: string;
    readonly owners: readonly { readonly name: string }[];
    readonly projects: readonly { readonly projectId: string }[];
  },
  today: string,
): FieldProblem[] {
  const { completedOn, owners, projects } = facts;
  return [
    ...aheadProblem('completedOn', completedOn, today),
    ...(owners.length === 0 ? [fieldProblem('owners', 0, 'must have at least one')] : []),
    ...repeatProblems(
      'owners',
      owners.map(({ name }) => name),
    ),
    ...repeatProblems(
      'projects',
      projects.map(({ projectId }) => projectId),
    ),
  ];
}

import { monthsLater } from '../catalogue/plainDates';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { ProjectStage } from './ProjectFacts';

/** How long stages may last, as one rule says from a day on. */
export interface TimeLimits {
  /** Names the rule where its days are shown. */
  readonly version: string;
  /** First day on which a stage that is entered falls under it. */
  readonly from: PlainDate;
  readonly source: string;
  /** Longest time of a stage, in months; stages that are not named have no limit. */
  readonly months: Readonly<Partial<Record<ProjectStage, number>>>;
}

/** The time limits, oldest first; a new rule is added, and those before it keep what began under them. */
export const timeLimits: readonly TimeLimits[] = [
  {
    version: 'GB/T 16733-1997',
    from: '1997-04-01',
    source:
      'GB/T 16733-1997, usual greatest duration of the stages proposal, drafting and comment (一般不超过3、10、2个月)',
    months: { PROPOSAL: 3, DRAFTING: 10, COMMENT: 2 },
  },
];

/** A due day and the version of the limits that it follows. */
export interface DueDay {
  readonly due: PlainDate;
  readonly dueRule: string;
}

/** The day by which a stage entered on a day must end, by the limits in force that day; null where they name none. */
export function dueDayOf(
  stage: ProjectStage,
  enteredOn: PlainDate,
  versions: readonly TimeLimits[] = timeLimits,
): DueDay | null {
  const inForce = versions.filter(({ from }) => from <= enteredOn).at(-1);
  const months = inForce?.months[stage];
  if (inForce === undefined || months === undefined) return null;
  return { due: monthsLater(enteredOn, months), dueRule: inForce.version };
}

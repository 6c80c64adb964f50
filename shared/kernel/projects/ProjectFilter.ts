import { Field, InputType } from 'type-graphql';
import type { PlainDate, StandardLevel } from '../catalogue/StandardFacts';
import { StandardLevelEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import { wasAtStage, type StageHistory } from '../lifecycle/wasAtStage';
import { condition, isOneOf, type Condition } from '../listing/Condition';
import { KnownAtTheProvince } from '../listing/KnownAtField';
import { readQuery } from '../listing/searchQuery';
import { markWords } from '../listing/searchText';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import { ProjectKindEnum, ProjectStageEnum } from './projectEnums';
import type { ProjectKind, ProjectStage } from './ProjectFacts';

/** Which projects a list holds; every condition given must be met. */
@InputType({ description: 'Which projects a list holds; every condition given must be met 筛选条件.' })
export class ProjectFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the title, a number or the lead; every word must occur 检索词.',
  })
  query?: string | null;

  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => [ProjectStageEnum], { nullable: true })
  stages?: ProjectStage[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that stages are meant for: those that had begun by then, at the stage they had then; what is shown of them is of today 时点.',
  })
  asOf?: PlainDate | null;

  @KnownAtTheProvince('Projects')
  knownAt?: string | null;

  @Field(() => [ProjectKindEnum], { nullable: true })
  kinds?: ProjectKind[] | null;

  @Field(() => [StandardLevelEnum], { nullable: true })
  levels?: StandardLevel[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the project is late on the day named by on.',
  })
  overdue?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that overdue is meant for; today when absent.',
  })
  on?: PlainDate | null;
}

/** Holding every word of a text; agrees with the search of standards in what a word is. */
function matches(query: string): Condition[] {
  const { words } = readQuery(query);
  if (words.length === 0) return [condition('1 = 0')];
  return words.map((word) => condition('INSTR(s.searchText, ?) > 0', markWords(word)));
}

/** Being late on a day, as SQL over the table `s`; agrees with `isOverdueOn`. */
function overdueIs(overdue: boolean, on: PlainDate): Condition {
  return overdue ? condition('s.due < ?', on) : condition('(s.due IS NULL OR s.due >= ?)', on);
}

/** The conditions a filter sets on the table `s`, whose steps are in a history. @throws BAD_USER_INPUT */
export function projectConditions(
  filter: ProjectFilter,
  today: PlainDate,
  history: StageHistory = 'project_history',
): Condition[] {
  const { query, asOf, sectors, stages, kinds, levels, overdue, on } = filter;
  return [
    ...(query?.trim() ? matches(query) : []),
    ...(sectors ? [isOneOf('s.sector', sectors)] : []),
    ...(asOf == null ? [] : [wasAtStage(history, asOf, stages ?? null)]),
    ...(stages && asOf == null ? [isOneOf('s.stage', stages)] : []),
    ...(kinds ? [isOneOf('s.kind', kinds)] : []),
    ...(levels ? [isOneOf('s.level', levels)] : []),
    ...(overdue == null ? [] : [overdueIs(overdue, on ?? today)]),
  ];
}

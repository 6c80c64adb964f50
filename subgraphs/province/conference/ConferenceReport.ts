import { Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { DutyStateEnum, type DutyState } from './conferenceEnums';
import { countStates, reportAsCsv, reportAsMarkdown, type ReportFactsOfYear } from './reportTexts';

/** How many duties are in a state. */
@ObjectType({ description: 'How many duties are in a state 分状态统计.', simpleResolvers: true })
@Access(['PUBLIC'])
class DutyStateCount {
  @Field(() => DutyStateEnum)
  state!: DutyState;

  @Field(() => Int)
  count!: number;
}

/** What has become of the duties of a plan by the end of a year. */
@ObjectType({ description: 'What has become of the duties of a plan by the end of a year 年度报告.' })
@Access(['PUBLIC'])
export class ConferenceReport {
  /** @param moment by whose knowledge it tells, ISO 8601, or null; its texts do not tell of it, so that they come out as published */
  constructor(
    private readonly facts: ReportFactsOfYear,
    private readonly moment: string | null,
  ) {}

  @Field(() => Int, { description: 'Year 年度.' })
  year(): number {
    return this.facts.year;
  }

  @Field(() => DateScalar, {
    description:
      'The day whose end it tells of: the last of the year, that of `knownAt`, or today, whichever comes first 统计截止日期.',
  })
  asOf(): PlainDate {
    return this.facts.asOf;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment by whose knowledge it tells; null for what is known now 已知时点.',
  })
  knownAt(): string | null {
    return this.moment;
  }

  @Field(() => Int, { description: 'Duties adopted until then 责任事项数.' })
  total(): number {
    return this.facts.duties.length;
  }

  @Field(() => [DutyStateCount], { description: 'Every state, in order 分状态统计.' })
  states(): DutyStateCount[] {
    const counts = countStates(this.facts.duties);
    return Object.entries(counts).map(([state, count]) =>
      Object.assign(new DutyStateCount(), { state, count }),
    );
  }

  @Field({ description: 'The report as Markdown, in Chinese.' })
  markdown(): string {
    return reportAsMarkdown(this.facts);
  }

  @Field({ description: 'Its rows as CSV with a heading in Chinese (RFC 4180).' })
  csv(): string {
    return reportAsCsv(this.facts);
  }
}

import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, DateScalar, Region, regionLink, RegisterRow, RegisterTable } from '../../../shared/kernel';
import { RuralService } from './ruralEnums';
import { satisfactionPercent } from './ruralRules';

/** What villagers said of a service. */
@ObjectType({ description: 'What villagers said of a service 村民满意度调查.' })
@Access(['PUBLIC'])
@RegisterTable('satisfaction_survey', ['service'])
export class SatisfactionSurvey extends RegisterRow {
  @Field(() => RuralService, { description: 'Service that was asked about 服务.' })
  @Column('varchar', { length: 32 })
  service!: RuralService;

  @Field({ description: 'Village or township 村（镇）.' })
  @Column('varchar', { length: 80 })
  village!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'County or district 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => DateScalar, { description: 'Day on which the survey ended 调查日期.' })
  @Column('date')
  surveyedOn!: string;

  @Field(() => Int, { description: 'Villagers who answered 有效样本（人）.' })
  @Column('integer')
  respondents!: number;

  @Field(() => Int, { description: 'Of these, satisfied 满意（人）.' })
  @Column('integer')
  satisfied!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Satisfied of those who answered, in per cent 满意度（％）.',
  })
  percent(): number | null {
    return satisfactionPercent(this);
  }
}

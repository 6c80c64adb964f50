import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Access, DateScalar } from '../../../shared/kernel';
import { LimitKind } from '../limits/limitEnums';
import { LimitInspection } from './LimitInspection';

/** Which inspections are looked through. */
@InputType({
  description: 'Which inspections are looked through; every condition given must be met 筛选条件.',
})
export class ExceedanceFilter {
  @Field(() => LimitKind, { nullable: true })
  kind?: LimitKind | null;

  @Field(() => String, { nullable: true, description: 'GB/T 2260 code; with all within it.' })
  region?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;
}

/** The inspections that found a limit exceeded, with the figures of all that were looked through. */
@ObjectType({ description: 'Inspections that found a limit exceeded 超限清单.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Exceedances {
  @Field(() => Int, { description: 'Inspections looked through 检查数.' })
  inspected!: number;

  @Field(() => Int, { description: 'Of them, those that met their limit 达标数.' })
  met!: number;

  @Field(() => Int, { description: 'Of them, those that exceeded it: as many as the whole list has 超限数.' })
  exceeded!: number;

  @Field(() => Int, {
    description: 'Of them, those for which no limit was in force on their day 无现行限额数.',
  })
  withoutLimit!: number;

  @Field(() => Int, {
    description: 'Of them, those whose own field `judgement` says why they cannot be judged 无法判定数.',
  })
  unjudged!: number;

  @Field(() => [LimitInspection], { description: 'This page of the list, the latest first 超限检查.' })
  nodes!: LimitInspection[];

  @Field(() => String, { nullable: true, description: 'What to ask for `after` to go on; null at the end.' })
  endCursor!: string | null;
}

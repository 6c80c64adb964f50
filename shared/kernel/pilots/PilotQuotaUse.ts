import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';
import { PilotLevelEnum } from './pilotEnums';
import type { PilotLevel } from './PilotFacts';

/** How many pilots of a level a sector may have approved in a year, and how many it has. */
@ObjectType({
  description: 'How many pilots of a level may be approved in a year, and how many were 试点年度限额.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class PilotQuotaUse {
  @Field(() => Int, { description: 'Calendar year of the approvals 年度.' })
  year!: number;

  @Field(() => PilotLevelEnum)
  level!: PilotLevel;

  @Field(() => Int, {
    nullable: true,
    description:
      'Most approvals in the year, by the rule in force today or, in another year, on its last day; null where no rule bounds them 限额.',
  })
  most!: number | null;

  @Field(() => Int, {
    description:
      'Approved in the year, whatever became of them: the pilots that `approvedFrom` and `approvedTo` list 已用.',
  })
  used!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Approvals that are left; null where no rule bounds them 剩余.',
  })
  left!: number | null;

  @Field(() => String, { nullable: true, description: 'Version of the rule 规则版本.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the rule comes from 规则来源.' })
  source!: string | null;
}

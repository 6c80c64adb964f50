import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { DatedRule } from '../rules/DatedRule';
import {
  EscalationLevelEnum,
  NoticeLevelEnum,
  type EscalationLevel,
  type NoticeLevel,
} from './conferenceEnums';
import type { EscalationRuleFact, EscalationStep } from './escalationRules';

/** From when on a duty is taken how far up. */
@ObjectType({
  description: 'From when on an overdue duty is taken how far up 督办时限.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
class EscalationStepShown implements EscalationStep {
  @Field(() => Int, { description: 'Days after the due day 逾期天数.' })
  fromDay!: number;

  @Field(() => NoticeLevelEnum)
  level!: NoticeLevel;
}

/** How overdue duties are taken up. */
@ObjectType({ description: 'How overdue duties are taken up 督办规则.', simpleResolvers: true })
@Access(['PUBLIC'])
export class EscalationRule extends DatedRule implements EscalationRuleFact {
  @Field(() => [EscalationStepShown], { description: 'The first step first.' })
  steps!: EscalationStepShown[];
}

/** How far up a duty has to be taken, and whether it was. */
@ObjectType({
  description: 'How far up a duty has to be taken, and whether it was 督办情况.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class DutyEscalation {
  @Field(() => Int, { description: 'Days since its due day; 0 where it is not overdue 逾期天数.' })
  daysOverdue!: number;

  @Field(() => EscalationLevelEnum, { description: 'How far up the rule takes it 应督办层级.' })
  level!: EscalationLevel;

  @Field({ description: 'Whether a notice has taken it as far up 是否已督办.' })
  answered!: boolean;

  @Field(() => EscalationRule, { nullable: true, description: 'The rule of that day 督办规则.' })
  rule!: EscalationRule | null;
}

/** A rule as the graph shows it. */
export function showEscalationRule({ steps, ...rule }: EscalationRuleFact): EscalationRule {
  const shown = steps.map((step) => Object.assign(new EscalationStepShown(), step));
  return Object.assign(new EscalationRule(), rule, { steps: shown });
}

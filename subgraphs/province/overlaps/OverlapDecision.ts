import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';
import { OverlapKindEnum, OverlapVerdictEnum, type OverlapVerdict } from './overlapEnums';
import type { OverlapKind } from './overlapKinds';

/** What the joint conference decided about something found between two standards. */
@ObjectType({ description: 'What was decided about something found between two standards 重复交叉处理决定.' })
@Access(INSIDERS)
@RegisterTable('overlap_decision', ['oneCode', 'otherCode', 'verdict'])
export class OverlapDecision extends RegisterRow {
  @Field(() => OverlapKindEnum, { description: 'What was found 问题类别.' })
  @Column('varchar', { length: 24 })
  kind!: OverlapKind;

  /** Number of the standard to be looked at. */
  @Column('varchar', { length: 100 })
  oneCode!: string;

  /** Number of the standard that it stands beside. */
  @Column('varchar', { length: 100 })
  otherCode!: string;

  @Field(() => OverlapVerdictEnum, { description: 'What is to become of it 处理意见.' })
  @Column('varchar', { length: 24 })
  verdict!: OverlapVerdict;

  @Field({ description: 'Why 理由.' })
  @Column('varchar', { length: 500 })
  reason!: string;

  @Field(() => DateScalar, { description: 'Day of the decision 决定日期.' })
  @Column('date')
  decidedOn!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard to be looked at 标准.' })
  standard(): StandardLink {
    return linkTo(this.oneCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard that it stands beside 相关标准.' })
  other(): StandardLink {
    return linkTo(this.otherCode);
  }
}

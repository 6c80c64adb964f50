import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { PlainDate, StandardLevel } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { StandardLevelEnum } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';
import { ClaimStateEnum, type ClaimState } from './fundingEnums';

/** A claim of who led a published standard to the grant for it. */
@ObjectType({ description: 'A claim of who led a published standard to the grant for it 事后补助申请.' })
@Access(['PUBLIC'])
@RegisterTable('grant_claim', ['fundKey', 'creditCode', 'standardCode', 'state'])
export class GrantClaim extends RegisterRow {
  @Field({ description: 'Key of the fund 专项资金.' })
  @Column('varchar', { length: 80 })
  fundKey!: string;

  /** Credit code of who claims. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that it led 主导制定的标准.' })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field(() => StandardLevelEnum, { description: 'Level of the standard on the day of the claim 标准层级.' })
  @Column('varchar', { length: 16 })
  level!: StandardLevel;

  @Field(() => Float, { description: 'What the fund grants for that level, in yuan 补助金额（元）.' })
  @Column('decimal', { precision: 14, scale: 2 })
  amountYuan!: number;

  @Field(() => DateScalar, { description: 'Day of the claim 申请日期.' })
  @Column('date')
  claimedOn!: PlainDate;

  @Field(() => ClaimStateEnum, { description: 'What has become of it 状态.' })
  @Column('varchar', { length: 16 })
  state!: ClaimState;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision 决定日期.' })
  @Column('date', { nullable: true })
  decidedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused 不予补助理由.' })
  @Column('varchar', { length: 500, nullable: true })
  reason!: string | null;
}

import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import { ServiceKindEnum, ServiceOrderStateEnum } from './intermediaryEnums';
import {
  isOrderOverdue,
  type OrderFacts,
  type ServiceKind,
  type ServiceOrderState,
} from './serviceOrderRules';

/** What a client ordered of an institution; what the client wants to know is for insiders. */
@ObjectType({ description: 'What a client ordered of an institution, and what came of it 服务委托.' })
@Access(['PUBLIC'])
@RegisterTable('service_order', ['institutionKey', 'kind', 'state', 'standardCode'])
export class ServiceOrder extends RegisterRow implements OrderFacts {
  @Field({ description: 'Key of the institution 受托机构.' })
  @Column('varchar', { length: 80 })
  institutionKey!: string;

  @Field(() => ServiceKindEnum, { description: 'What is ordered 服务类别.' })
  @Column('varchar', { length: 24 })
  kind!: ServiceKind;

  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  clientCode!: string;

  @Field(() => Organization, { nullable: true, description: 'Who ordered it 委托单位.' })
  @Access(INSIDERS)
  client(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.clientCode, loaders);
  }

  /** Normal number. */
  @Column('varchar', { length: 100, nullable: true })
  standardCode!: string | null;

  @Field(() => StandardLink, { nullable: true, description: 'The standard it is about 相关标准.' })
  standard(): StandardLink | null {
    return this.standardCode === null ? null : linkTo(this.standardCode);
  }

  @Field(() => String, { nullable: true, description: 'Text whose novelty is searched 查新内容.' })
  @Access(INSIDERS)
  @Column('text', { nullable: true })
  text!: string | null;

  @Field(() => DateScalar, { description: 'Day of the order 委托日期.' })
  @Column('date')
  orderedOn!: string;

  @Field(() => DateScalar, { description: 'Day by which it is to be done 完成期限.' })
  @Column('date')
  due!: string;

  @Field(() => ServiceOrderStateEnum, { description: 'How far it has come 委托状态.' })
  @Column('varchar', { length: 16 })
  state!: ServiceOrderState;

  @Field({ description: 'Whether it is past its day on a day, today when absent 超期.' })
  overdue(
    @Ctx() { today }: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): boolean {
    return isOrderOverdue(this, on ?? today);
  }

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done 完成日期.' })
  @Column('date', { nullable: true })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found 结论.' })
  @Access(INSIDERS)
  @Column('text', { nullable: true })
  result!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Digest of the novelty report that it ended with 查新报告摘要值.',
  })
  @Column('varchar', { length: 64, nullable: true })
  reportDigest!: string | null;
}

import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { namesOf } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';

/** What a system of the province is for. Source: the plan, 一、（三）. */
export const InformationSystemPurpose = namesOf('MANAGEMENT', 'INFORMATION_SERVICE');
registerEnumType(InformationSystemPurpose, {
  name: 'InformationSystemPurpose',
  description: 'What a system of the province is for 系统用途: 标准化管理、标准信息服务.',
});

/** A system that the plan has the province build. */
@ObjectType({
  description: 'A system by which the province manages standards or informs of them 标准化信息系统.',
})
@Access(['PUBLIC'])
@RegisterTable('information_system', ['purpose'])
export class InformationSystem extends RegisterRow {
  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => InformationSystemPurpose, { description: 'What it is for 用途.' })
  @Column('varchar', { length: 24 })
  purpose!: keyof typeof InformationSystemPurpose;

  @Field({ description: 'Who runs it, as printed 运行单位.' })
  @Column('varchar', { length: 200 })
  operatorName!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which it serves online; null while it is built 上线日期.',
  })
  @Column('date', { nullable: true })
  onlineOn!: string | null;
}

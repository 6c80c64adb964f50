import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access, RegisterItem, RegisterRow, RegisterTable, standardsItem } from '../../../shared/kernel';

/** A service of human resources or social security. */
@ObjectType({ description: 'A service of human resources or social security 人社服务事项.' })
@Access(['PUBLIC'])
@RegisterTable('hr_service_item')
export class HrServiceItem extends RegisterRow {
  @Field({ description: 'Name 事项名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What is given to whom 服务内容.' })
  @Column('varchar', { length: 500, nullable: true })
  content!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decides, and on what ground 权限.' })
  @Column('varchar', { length: 300, nullable: true })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: 'What they answer for 责任.' })
  @Column('varchar', { length: 300, nullable: true })
  duty!: string | null;
}

/** One step of how a service is given. */
@ObjectType({ description: 'One step of how a service is given 服务流程环节.' })
@Access(['PUBLIC'])
@Entity('hr_process_step')
export class HrProcessStep extends RegisterItem {
  @Field({ description: 'What is done 环节.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'Post that does it 岗位.' })
  @Column('varchar', { length: 120 })
  doneBy!: string;

  @Field(() => Int, { description: 'Most working days it may take 时限（工作日）.' })
  @Column('integer')
  workingDays!: number;
}

/** The standards that services follow. */
export const HrServiceNorm = standardsItem('hr_service_norm');

import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { PostLevelEnum, PostRoleEnum, type PostLevel, type PostRole } from './peopleEnums';

/** Somebody who knows standardization. */
@ObjectType({ description: 'Somebody who knows standardization 标准化专家.' })
@Access(['PUBLIC'])
@RegisterTable('expert', ['organizationName', 'speciality'])
export class Expert extends RegisterRow {
  @Field({ description: 'Name 姓名.' })
  @Column('varchar', { length: 100 })
  name!: string;

  @Field({ description: 'Where he or she works, as printed 工作单位.' })
  @Column('varchar', { length: 200 })
  organizationName!: string;

  @Field(() => String, { nullable: true, description: 'Professional title 专业技术职称.' })
  @Column('varchar', { length: 100, nullable: true })
  title!: string | null;

  @Field({ description: 'Field of knowledge 专业领域.' })
  @Column('varchar', { length: 100 })
  speciality!: string;
}

/** What an expert is in a standards body. */
@ObjectType({ description: 'What an expert is in a standards body 标准化组织职务.' })
@Access(['PUBLIC'])
@Entity('expert_post')
export class ExpertPost extends RegisterItem {
  @Field({ description: 'Committee or group, e.g. SAC/TC 269 组织.' })
  @Column('varchar', { length: 200 })
  body!: string;

  @Field(() => PostLevelEnum)
  @Column('varchar', { length: 16 })
  level!: PostLevel;

  @Field(() => PostRoleEnum)
  @Column('varchar', { length: 16 })
  role!: PostRole;

  @Field(() => DateScalar, { description: 'First day of the term 任期起.' })
  @Column('date')
  heldFrom!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the term; null where it has none 任期止.',
  })
  @Column('date', { nullable: true })
  heldTo!: PlainDate | null;
}

import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, DateScalar, RegisterRow, RegisterTable } from '../../../shared/kernel';

/** One time that a facility was looked after. */
@ObjectType({ description: 'One time that a facility was looked after 运行维护记录.', simpleResolvers: true })
@Access(['PUBLIC'])
@RegisterTable('facility_maintenance', ['facilityKey'])
export class FacilityMaintenance extends RegisterRow {
  @Field({ description: 'Key of the facility 设施.' })
  @Column('varchar', { length: 80 })
  facilityKey!: string;

  @Field(() => DateScalar, { description: 'Day 日期.' })
  @Column('date')
  doneOn!: string;

  @Field({ description: 'What was done 维护内容.' })
  @Column('varchar', { length: 300 })
  work!: string;

  @Field({ description: 'Who did it, as printed 维护单位.' })
  @Column('varchar', { length: 200 })
  doneBy!: string;
}

import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  DateScalar,
  Organization,
  organizationLink,
  Region,
  regionLink,
  RegisterRow,
} from '../../../shared/kernel';
import { TourismGrade } from './tourismEnums';

/** What scenic areas and travel agencies have alike. */
@ObjectType()
@Access(['PUBLIC'])
export abstract class TourismOperator extends RegisterRow {
  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field(() => TourismGrade, { nullable: true, description: 'Grade; null where it has none 等级.' })
  @Column('varchar', { length: 8, nullable: true })
  grade!: TourismGrade | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the grade was given 评定日期.' })
  @Column('date', { nullable: true })
  gradedOn!: string | null;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it is 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'Who runs it, where the credit code is known 经营单位.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }
}

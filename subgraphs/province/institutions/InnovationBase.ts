import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Region, regionOf } from '../directory/Region';
import { InstitutionLevelEnum, type InstitutionLevel } from './InstitutionLevel';

/** A base where innovations are made into standards. */
@ObjectType({ description: 'A base where innovations are made into standards 标准创新基地.' })
@Access(['PUBLIC'])
@RegisterTable('innovation_base', ['regionCode', 'foundedOn'])
export class InnovationBase extends RegisterRow {
  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => InstitutionLevelEnum, { description: 'Who recognised it 级别.' })
  @Column('varchar', { length: 16 })
  level!: InstitutionLevel;

  @Field({ description: 'What it works on 领域.' })
  @Column('varchar', { length: 100 })
  field!: string;

  @Field({ description: 'Body that carries it, as printed 承担单位.' })
  @Column('varchar', { length: 200 })
  bodyName!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it is 所在地.' })
  region(): Region {
    return regionOf(this.regionCode);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which its preparation was approved 批准筹建日期.',
  })
  @Column('date', { nullable: true })
  approvedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was founded: it passed acceptance; null while it is prepared 建成日期.',
  })
  @Column('date', { nullable: true })
  foundedOn!: string | null;
}

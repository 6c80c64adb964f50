import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  standardsItem,
} from '../../../shared/kernel';
import { LogisticsCapacityUnit, LogisticsFacilityKind } from './logisticsEnums';

/** A hub, a cold store or a delivery station. */
@ObjectType({ description: 'A hub, a cold store or a delivery station 物流设施节点.' })
@Access(['PUBLIC'])
@RegisterTable('logistics_facility', ['kind'])
export class LogisticsFacility extends RegisterRow {
  @Field(() => LogisticsFacilityKind, { description: 'Kind 设施类别.' })
  @Column('varchar', { length: 24 })
  kind!: LogisticsFacilityKind;

  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it stands 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => Float, { description: 'Capacity, in the unit 能力.' })
  @Column('decimal', { precision: 15, scale: 2 })
  capacity!: number;

  @Field(() => LogisticsCapacityUnit, { description: 'Unit of the capacity 能力单位.' })
  @Column('varchar', { length: 24 })
  unit!: LogisticsCapacityUnit;
}

/** The standards by which facilities are built and run, of any sector. */
export const LogisticsFacilityStandard = standardsItem('logistics_facility_standard');

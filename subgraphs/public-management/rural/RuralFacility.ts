import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  standardsItem,
} from '../../../shared/kernel';
import { RuralService } from './ruralEnums';

/** Where a rural service is given: a service centre, a sewage station, an exchange, a delivery point. */
@ObjectType({ description: 'Where a rural service is given 农村公共服务设施.' })
@Access(['PUBLIC'])
@RegisterTable('rural_facility', ['service'])
export class RuralFacility extends RegisterRow {
  @Field(() => RuralService, { description: 'Service it gives 服务.' })
  @Column('varchar', { length: 32 })
  service!: RuralService;

  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'Village or township 村（镇）.' })
  @Column('varchar', { length: 80 })
  village!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'County or district 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }
}

/** The standards by which facilities are built and kept, of any sector. */
export const RuralFacilityStandard = standardsItem('rural_facility_standard');

import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  DateScalar,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  standardsItem,
} from '../../../shared/kernel';
import { CulturalFacilityKind } from './cultureEnums';

/** Where public culture is offered. */
@ObjectType({ description: 'Where public culture is offered 公共文化设施.' })
@Access(['PUBLIC'])
@RegisterTable('cultural_facility', ['regionCode'])
export class CulturalFacility extends RegisterRow {
  @Field(() => CulturalFacilityKind, { description: 'Kind 设施类别.' })
  @Column('varchar', { length: 24 })
  kind!: CulturalFacilityKind;

  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 120 })
  name!: string;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'County or district 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => DateScalar, { description: 'Day on which it opened 开放日期.' })
  @Column('date')
  openedOn!: string;
}

/** The standards by which facilities are built and run. */
export const CulturalFacilityStandard = standardsItem('cultural_facility_standard');

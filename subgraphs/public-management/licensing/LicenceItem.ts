import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  Region,
  RegisterItem,
  regionLink,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { LicenceStep } from './licensingEnums';

/** A matter for which an administrative licence is needed. */
@ObjectType({ description: 'An administrative licence item 行政许可事项.' })
@Access(['PUBLIC'])
@RegisterTable('licence_item', ['department'])
export class LicenceItem extends RegisterRow {
  @Field({ description: 'Name of the item 事项名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field({ description: 'Department that grants it 实施部门.' })
  @Column('varchar', { length: 80 })
  department!: string;

  /** GB/T 2260 code of where it is granted. */
  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Field(() => Region, { nullable: true, description: 'Where it is granted 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }
}

/** A standard that one step of an item follows. */
@ObjectType({ description: 'A standard that a step follows 环节标准.' })
@Access(['PUBLIC'])
@Entity('licence_step_standard')
export class LicenceStepStandard extends RegisterItem {
  @Field(() => LicenceStep, { description: 'Step 环节.' })
  @Column('varchar', { length: 16 })
  step!: LicenceStep;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard, of any sector 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}

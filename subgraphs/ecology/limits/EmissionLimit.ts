import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { AveragingTime } from './limitEnums';

/** The most of a pollutant that one edition of a standard lets out. */
@ObjectType({
  description: 'Highest permitted concentration of a pollutant 排放限值.',
})
@Access(['PUBLIC'])
@RegisterTable('emission_limit', ['standardCode', 'pollutant'])
export class EmissionLimit extends RegisterRow {
  /** Number of the standard in its normal form. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field({ description: 'Pollutant 污染物.' })
  @Column('varchar', { length: 200 })
  pollutant!: string;

  @Field(() => AveragingTime, {
    nullable: true,
    description: 'How long it is averaged, where that is stated 取值时间.',
  })
  @Column('varchar', { length: 16, nullable: true })
  averaging!: AveragingTime | null;

  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Condition or place of measurement 条件.' })
  @Column('varchar', { length: 500, nullable: true })
  condition!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Days of the year it holds, MM-DD~MM-DD; all year when absent.',
  })
  @Column('varchar', { length: 20, nullable: true })
  period!: string | null;

  @Field(() => Float, { description: 'Highest permitted value, in the unit given.' })
  @Column('decimal', { precision: 15, scale: 6 })
  maximum!: number;

  @Field({ description: 'Unit, e.g. mg/m³.' })
  @Column('varchar', { length: 60 })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Table or clause of the standard.' })
  @Column('varchar', { length: 100, nullable: true })
  clause!: string | null;

  @Field(() => Region, { nullable: true, description: 'Where it applies; everywhere when absent 适用区域.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'Edition that sets it 标准版本.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}

import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Access } from '../../shared/kernel';

/** The most of a pollutant that one edition of a standard lets out. */
@ObjectType({
  description: 'Highest permitted concentration of a pollutant 排放限值.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
@Entity('emission_limit')
@Index('emission_limit_by_standard', ['standardCode'])
export class EmissionLimit {
  @PrimaryColumn('integer')
  id!: number;

  /** Number of the standard in its normal form. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field({ description: 'Pollutant 污染物.' })
  @Column('varchar', { length: 200 })
  pollutant!: string;

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

  @Field({ description: 'Where the value was read.' })
  @Column('varchar', { length: 300 })
  source!: string;
}

import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, RegisterRow, RegisterTable, standardsItem } from '../../../shared/kernel';
import { EcologySubsystem } from '../ecologyEnums';

/** A matter for which the plan requires standards, within one area of a subsystem. */
@ObjectType({ description: 'A matter of a subsystem that requires standards 子体系领域事项.' })
@Access(['PUBLIC'])
@RegisterTable('ecology_subsystem_field', ['subsystem'])
export class EcologySubsystemField extends RegisterRow {
  @Field(() => EcologySubsystem, { description: 'Subsystem it belongs to 子体系.' })
  @Column('varchar', { length: 32 })
  subsystem!: EcologySubsystem;

  @Field({ description: 'Area within the subsystem, e.g. 供水 领域.' })
  @Column('varchar', { length: 80 })
  area!: string;

  @Field({ description: 'What is to have standards, e.g. 应急抢修 事项.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'Words of the plan that require it 规划依据.' })
  @Column('varchar', { length: 300 })
  basis!: string;
}

/** The standards that such matters rest on, of any sector. */
export const SubsystemFieldStandard = standardsItem('ecology_subsystem_field_standard');

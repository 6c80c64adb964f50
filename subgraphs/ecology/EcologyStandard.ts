import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';
import { EcologySubsystem } from './ecologyEnums';

/** A standard on energy, emissions, water, transport or towns 生态文明标准. */
@ObjectType('EcologyStandard', {
  implements: StandardRecord,
  description: 'A standard on energy, emissions, water, transport or towns 生态文明标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class EcologyStandard extends StandardRecord {
  @Field(() => String, { nullable: true, description: 'What is regulated, e.g. cement 水泥 规范对象.' })
  @Column('varchar', { length: 80, nullable: true })
  subject!: string | null;

  @Field(() => EcologySubsystem, { nullable: true, description: 'Part of the sector it belongs to 子体系.' })
  @Column('varchar', { length: 32, nullable: true })
  subsystem!: EcologySubsystem | null;
}

import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';
import { PublicManagementField } from './publicManagementEnums';

/** A standard of public administration, work safety or rural administration 公共管理标准. */
@ObjectType('PublicManagementStandard', {
  implements: StandardRecord,
  description: 'A standard of public administration, work safety or rural administration 公共管理标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class PublicManagementStandard extends StandardRecord {
  @Field(() => PublicManagementField, { nullable: true, description: 'Field of administration 管理领域.' })
  @Column('varchar', { length: 40, nullable: true })
  field!: PublicManagementField | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hazard or industry it guards against, e.g. 矿山 危险源.',
  })
  @Column('varchar', { length: 80, nullable: true })
  hazard!: string | null;
}

import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';
import { SocialServiceField } from './socialServicesEnums';

/** A standard of civil affairs, culture or social security 社会服务标准. */
@ObjectType('SocialServicesStandard', {
  implements: StandardRecord,
  description: 'A standard of civil affairs, culture or social security 社会服务标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class SocialServicesStandard extends StandardRecord {
  @Field(() => SocialServiceField, { nullable: true, description: 'Field of service 服务领域.' })
  @Column('varchar', { length: 32, nullable: true })
  field!: SocialServiceField | null;

  @Field(() => String, { nullable: true, description: 'Whom it serves, e.g. 老年人 服务对象.' })
  @Column('varchar', { length: 80, nullable: true })
  clientele!: string | null;
}

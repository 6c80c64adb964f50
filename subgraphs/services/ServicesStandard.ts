import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';
import { ServiceField, LogisticsKind, LogisticsScene } from './servicesEnums';

/** A standard of services: logistics, tourism, commerce 服务业标准. */
@ObjectType('ServicesStandard', {
  implements: StandardRecord,
  description: 'A standard of services: logistics, tourism, commerce 服务业标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class ServicesStandard extends StandardRecord {
  @Field(() => ServiceField, { nullable: true, description: 'Kind of service 服务领域.' })
  @Column('varchar', { length: 32, nullable: true })
  field!: ServiceField | null;

  @Field(() => LogisticsKind, { nullable: true, description: 'Kind of logistics standard 物流标准类别.' })
  @Column('varchar', { length: 32, nullable: true })
  logisticsKind!: LogisticsKind | null;

  @Field(() => LogisticsScene, { nullable: true, description: 'Scene of logistics 物流场景.' })
  @Column('varchar', { length: 32, nullable: true })
  scene!: LogisticsScene | null;
}

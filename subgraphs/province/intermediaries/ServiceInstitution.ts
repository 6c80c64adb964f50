import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { Region, regionOf } from '../directory/Region';
import type { ProvinceContext } from '../ProvinceContext';
import { ServiceKindEnum } from './intermediaryEnums';
import type { ServiceKind } from './serviceOrderRules';

/** A body that serves enterprises in standardization. */
@ObjectType({ description: 'A body that serves enterprises in standardization 标准化中介服务机构.' })
@Access(['PUBLIC'])
@RegisterTable('service_institution', ['regionCode'])
export class ServiceInstitution extends RegisterRow {
  @Field({ description: 'Name 机构名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field(() => Organization, { nullable: true, description: 'The body in the directory 机构.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where it is 所在地.' })
  region(): Region | null {
    return regionOf(this.regionCode);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which its capability was last assessed 能力评估日期.',
  })
  @Column('date', { nullable: true })
  assessedOn!: string | null;
}

/** A service that an institution offers. */
@ObjectType({ description: 'A service that an institution offers 服务项目.', simpleResolvers: true })
@Access(['PUBLIC'])
@Entity('service_institution_service')
export class OfferedService extends RegisterItem {
  @Field(() => ServiceKindEnum, { description: 'What it does 服务类别.' })
  @Column('varchar', { length: 24 })
  kind!: ServiceKind;

  @Field(() => String, { nullable: true, description: 'What it is accredited or equipped for 服务能力.' })
  @Column('varchar', { length: 300, nullable: true })
  capability!: string | null;
}

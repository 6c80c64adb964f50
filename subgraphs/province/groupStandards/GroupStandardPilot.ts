import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import { Region, regionOf } from '../directory/Region';
import type { ProvinceContext } from '../ProvinceContext';

/** A society, chamber or federation that tries out making group standards. */
@ObjectType({ description: 'A social organization that tries out making group standards 团体标准试点.' })
@Access(['PUBLIC'])
@RegisterTable('group_standard_pilot', ['creditCode', 'regionCode', 'acceptedOn'])
export class GroupStandardPilot extends RegisterRow {
  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field({ description: 'Body, as printed 试点单位.' })
  @Column('varchar', { length: 200 })
  bodyName!: string;

  @Field(() => Organization, { nullable: true, description: 'The body 试点单位.' })
  body(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Where the body is 所在地.' })
  region(): Region {
    return regionOf(this.regionCode);
  }

  @Field(() => DateScalar, { description: 'First day of the pilot 试点起始日期.' })
  @Column('date')
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the pilot 试点终止日期.' })
  @Column('date')
  endsOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it passed acceptance; null until then 验收日期.',
  })
  @Column('date', { nullable: true })
  acceptedOn!: string | null;
}

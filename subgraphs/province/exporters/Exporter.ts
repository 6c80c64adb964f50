import { Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Organization, organizationOf } from '../directory/Organization';
import type { ProvinceContext } from '../ProvinceContext';

/** An organization that exports, and what to which markets. */
@ObjectType({ description: 'An organization that exports 出口企业.' })
@Access(['PUBLIC'])
@RegisterTable('exporter', ['creditCode'])
export class Exporter extends RegisterRow {
  /** Unified social credit code. */
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Field(() => Organization, { nullable: true, description: 'Who exports 出口企业.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  @Field({ description: 'What it exports, in words 出口产品.' })
  @Column('varchar', { length: 300 })
  products!: string;
}

/** A code of the Harmonized System that an exporter declares. */
@ObjectType({ description: 'A code of the Harmonized System that an exporter declares 出口HS编码.' })
@Access(['PUBLIC'])
@Entity('exporter_hs')
export class ExporterHs extends RegisterItem {
  @Field({ description: 'Digits only, e.g. 870830 海关编码.' })
  @Column('varchar', { length: 10 })
  hs!: string;
}

/** A market of an exporter. */
@ObjectType({ description: 'A market of an exporter 出口市场.' })
@Access(['PUBLIC'])
@Entity('exporter_market')
@Index('exporter_market_by_member', ['member', 'serial'])
export class ExporterMarket extends RegisterItem {
  @Field({ description: 'Code by which symbols of the WTO name the member, e.g. USA, EU 成员代码.' })
  @Column('varchar', { length: 8 })
  member!: string;
}

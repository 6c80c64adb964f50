import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  DateScalar,
  Organization,
  organizationLink,
  RegisterItem,
  RegisterRow,
  RegisterTable,
  standardsItem,
} from '../../../shared/kernel';
import { ManufacturingTheme } from '../manufacturingEnums';
import { AllianceRole } from './madeEnums';

/** Enterprises and institutes that develop standards of an industry together. */
@ObjectType({ description: 'Bodies that develop standards of an industry together 产业联盟.' })
@Access(['PUBLIC'])
@RegisterTable('industry_alliance', ['theme', 'industryKey'])
export class IndustryAlliance extends RegisterRow {
  @Field({ description: 'Name 联盟名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => ManufacturingTheme, { description: 'Theme of the plan it serves 主题.' })
  @Column('varchar', { length: 32 })
  theme!: ManufacturingTheme;

  @Field({ description: 'Key of the strategic industry 产业.' })
  @Column('varchar', { length: 80 })
  industryKey!: string;

  @Field(() => DateScalar, { description: 'Day it was founded 成立日期.' })
  @Column('date')
  foundedOn!: string;
}

/** One member of an alliance. */
@ObjectType({ description: 'A member of an alliance 联盟成员.' })
@Access(['PUBLIC'])
@Entity('industry_alliance_member')
export class IndustryAllianceMember extends RegisterItem {
  @Field({ description: 'Name, as printed 成员名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Field(() => AllianceRole, { description: 'Part in the alliance 角色.' })
  @Column('varchar', { length: 8 })
  role!: AllianceRole;

  @Field(() => Organization, {
    nullable: true,
    description: 'The member, where the credit code is known 成员单位.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }
}

/** The standards that alliances develop together. */
export const AllianceStandard = standardsItem('industry_alliance_standard');

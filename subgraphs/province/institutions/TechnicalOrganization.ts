import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { namesOf } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { Committee, committeeOf } from '../directory/Committee';
import { Region, regionOf } from '../directory/Region';
import { InstitutionLevelEnum, type InstitutionLevel } from './InstitutionLevel';

/** What an organization that makes standards is. Source: 全国专业标准化技术委员会管理办法 (2017). */
const TechnicalOrganizationForm = namesOf('COMMITTEE', 'SUBCOMMITTEE', 'WORKING_GROUP');
registerEnumType(TechnicalOrganizationForm, {
  name: 'TechnicalOrganizationForm',
  description: 'What an organization that makes standards is 技术组织形式: 技术委员会、分技术委员会、工作组.',
});

/** A committee, subcommittee or working group whose secretariat is in the province. */
@ObjectType({
  description: 'An organization that makes standards and has its secretariat in the province 标准化技术组织.',
})
@Access(['PUBLIC'])
@RegisterTable('technical_organization', ['regionCode', 'foundedOn'])
export class TechnicalOrganization extends RegisterRow {
  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => InstitutionLevelEnum, { description: 'Who set it up 级别.' })
  @Column('varchar', { length: 16 })
  level!: InstitutionLevel;

  @Field(() => TechnicalOrganizationForm, { description: 'Form 形式.' })
  @Column('varchar', { length: 16 })
  form!: keyof typeof TechnicalOrganizationForm;

  /** e.g. `SAC/TC 269`. */
  @Column('varchar', { length: 40, nullable: true })
  committeeCode!: string | null;

  @Field(() => Committee, { nullable: true, description: 'The committee, where it has a code 委员会.' })
  committee(): Committee | null {
    return this.committeeCode === null ? null : committeeOf(this.committeeCode);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Body that keeps its secretariat, as printed 秘书处承担单位.',
  })
  @Column('varchar', { length: 200, nullable: true })
  secretariat!: string | null;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'Seat of its secretariat 秘书处所在地.' })
  region(): Region {
    return regionOf(this.regionCode);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was set up; null where it is not known 成立日期.',
  })
  @Column('date', { nullable: true })
  foundedOn!: string | null;
}

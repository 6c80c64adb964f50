import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, RegisterRow, RegisterTable, standardsItem } from '../../../shared/kernel';
import { CareLevel, CivilAffairsSubsystem } from './civilAffairsEnums';

/** What must have a standard for a service of civil affairs to be given alike everywhere. */
@ObjectType({ description: 'A service of civil affairs that requires standards 民政标准化需求.' })
@Access(['PUBLIC'])
@RegisterTable('civil_affairs_need', ['subsystem'])
export class CivilAffairsNeed extends RegisterRow {
  @Field(() => CivilAffairsSubsystem, { description: 'Part it belongs to 子体系.' })
  @Column('varchar', { length: 24 })
  subsystem!: CivilAffairsSubsystem;

  @Field(() => CareLevel, { description: 'How much care it is for 照护等级.' })
  @Column('varchar', { length: 16 })
  careLevel!: CareLevel;

  @Field({ description: 'What is to be given, e.g. 助餐服务 服务.' })
  @Column('varchar', { length: 120 })
  name!: string;
}

/** The standards that services rest on, of any sector. */
export const CivilAffairsStandard = standardsItem('civil_affairs_standard');

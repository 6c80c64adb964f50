import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable, standardsItem } from '../../../shared/kernel/registers';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { Organization, organizationOf } from '../directory/Organization';
import { ProvinceProject } from '../graph/ProvinceProject';
import type { ProvinceContext } from '../ProvinceContext';
import { AchievementKindEnum, AchievementLevelEnum } from './achievementEnums';
import type { AchievementKind, AchievementLevel, PriorAchievement } from './priorityRules';

/** What came of research and development, and may become a standard. */
@ObjectType({ description: 'What came of research and development, and may become a standard 科技成果.' })
@Access(['PUBLIC'])
@RegisterTable('achievement', ['ownerCode', 'sector'])
export class Achievement extends RegisterRow implements PriorAchievement {
  @Field({ description: 'Title 成果名称.' })
  @Column('varchar', { length: 300 })
  title!: string;

  @Field(() => AchievementKindEnum, { description: 'Kind 成果类别.' })
  @Column('varchar', { length: 16 })
  kind!: AchievementKind;

  @Field(() => AchievementLevelEnum, { description: 'Level at which it was recognised 成果级别.' })
  @Column('varchar', { length: 16 })
  level!: AchievementLevel;

  @Field(() => SectorKeyEnum, { description: 'Sector it is of 所属领域.' })
  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Field({ description: 'Field of technology 技术领域.' })
  @Column('varchar', { length: 120 })
  domain!: string;

  @Field(() => DateScalar, { description: 'Day on which it was completed, granted or awarded 完成日期.' })
  @Column('date')
  completedOn!: string;

  @Field({ description: 'Whether it has a clear application 应用导向明确.' })
  @Column('boolean')
  applicationOriented!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The major science and technology programme that it is of 重大科技专项.',
  })
  @Column('varchar', { length: 200, nullable: true })
  majorProgramme!: string | null;

  /** Unified social credit code of the first owner. */
  @Column('varchar', { length: 18 })
  ownerCode!: string;

  @Field(() => Organization, { nullable: true, description: 'The first owner 第一完成单位.' })
  owner(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.ownerCode, loaders);
  }
}

/** A body or person that an achievement is of. */
@ObjectType({
  description: 'A body or person that an achievement is of 完成单位、完成人.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
@Entity('achievement_owner')
export class AchievementOwner extends RegisterItem {
  @Field({ description: 'Name as printed 名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Credit code of a body; null for a person 信用代码.' })
  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;
}

/** A project that turns an achievement into a standard. */
@ObjectType({ description: 'A project that turns an achievement into a standard 转化项目.' })
@Access(INSIDERS)
@Entity('achievement_project')
@Index('achievement_project_by_projectId', ['projectId', 'serial'])
export class AchievementProject extends RegisterItem {
  @Field(() => ID, { description: 'Global id of the project, e.g. project:services:DEMO-SV-02.' })
  @Column('varchar', { length: 120 })
  projectId!: string;

  @Field(() => ProvinceProject, {
    nullable: true,
    description: 'The project; null where you may not see it 制修订项目.',
  })
  project(@Ctx() { loaders }: ProvinceContext): Promise<ProvinceProject | null> {
    return loaders.projectsById.load(this.projectId);
  }
}

/** Standards that came of achievements. */
export const AchievementStandards = standardsItem('achievement_standard');

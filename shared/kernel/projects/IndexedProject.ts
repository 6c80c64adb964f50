import { Arg, Ctx, Field, ID, Int, InterfaceType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import type { PlainDate, Provenance, StandardLevel } from '../catalogue/StandardFacts';
import { Access } from '../graph/access';
import { ProvenanceEnum, StandardLevelEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import type { RequestContext } from '../sector/RequestContext';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import { ProjectKindEnum, ProjectStageEnum, ProjectTrackEnum } from './projectEnums';
import type { ProjectKind, ProjectStage, ProjectTrack } from './ProjectFacts';
import { WithProjectIndices } from './projectIndices';
import { isOverdueOn } from './projectRules';

/** The scalars of a project that its sector and the provincial index both hold: one table row in either. */
@InterfaceType({ autoRegisterImplementations: false })
@WithProjectIndices
export abstract class IndexedProject {
  /** Place in the order of registration within this database; what other tables refer to. */
  @PrimaryColumn('integer')
  serial!: number;

  /** Open to everybody, as the id of whatever has one: whoever may not see a project is shown none of it. */
  @Field(() => ID)
  @Access(['PUBLIC'])
  @Column('varchar', { length: 120 })
  id!: string;

  @Field({ description: 'Number under which it is planned 计划号.' })
  @Column('varchar', { length: 60 })
  planNumber!: string;

  @Field({ description: 'Title of the standard to be 项目名称.' })
  @Column('varchar', { length: 500 })
  title!: string;

  /** Title, numbers and lead as the search compares them. */
  @Column('text')
  searchText!: string;

  @Field(() => SectorKeyEnum, { description: 'Sector that runs the project 所属领域.' })
  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Field(() => ProjectKindEnum, { description: 'A new standard or a revision 制定/修订.' })
  @Column('varchar', { length: 16 })
  kind!: ProjectKind;

  @Field(() => StandardLevelEnum, { description: 'Level of the standard to be 标准层级.' })
  @Column('varchar', { length: 16 })
  level!: StandardLevel;

  @Field(() => ProjectTrackEnum, { description: 'All stages, or a fast track 制定程序.' })
  @Column('varchar', { length: 24 })
  track!: ProjectTrack;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document that is adopted or converted 采用或转化的文件.',
  })
  @Column('varchar', { length: 100, nullable: true })
  basedOn!: string | null;

  @Field(() => ProjectStageEnum, { description: 'Stage it is in 所处阶段.' })
  @Column('varchar', { length: 16 })
  stage!: ProjectStage;

  @Field({ description: 'Code of the stage, e.g. 30; of a cancelled project nn.98 阶段代码.' })
  @Column('varchar', { length: 8 })
  stageCode!: string;

  @Field(() => DateScalar, { description: 'Day on which the stage began 阶段起始日期.' })
  @Column('date')
  stageSince!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which the stage must end 阶段期限.' })
  @Column('date', { nullable: true })
  due!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the time limits that due follows; null where the day was agreed 期限依据.',
  })
  @Column('varchar', { length: 60, nullable: true })
  dueRule!: string | null;

  @Field(() => String, { nullable: true, description: 'Body that leads the drafting, as printed 牵头单位.' })
  @Column('varchar', { length: 200, nullable: true })
  leadName!: string | null;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  /** Normal number of the standard that is revised. */
  @Column('varchar', { length: 100, nullable: true })
  revisesCode!: string | null;

  /** Normal number of the standard that came of it. */
  @Column('varchar', { length: 100, nullable: true })
  resultCode!: string | null;

  @Field(() => Int, { description: 'Comments made on the draft 意见数.' })
  @Column('integer')
  commentCount!: number;

  @Field(() => Int, { description: 'Comments not answered yet 未处理意见数.' })
  @Column('integer')
  openComments!: number;

  @Field(() => String, { nullable: true, description: 'Where the record was read 数据来源.' })
  @Column('text', { nullable: true })
  source!: string | null;

  @Field(() => ProvenanceEnum, {
    description: 'Read in a source, or made up for demonstration 数据来源性质.',
  })
  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the writes; a change must name the one it builds on 版本.' })
  @Column('integer')
  version!: number;

  @Field({ description: 'Whether the stage was past its due day on a day, today when absent 超期.' })
  overdue(
    @Ctx() { today }: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): boolean {
    return isOverdueOn(this, on ?? today);
  }
}

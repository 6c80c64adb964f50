import { Arg, Ctx, Field, ID, Int, InterfaceType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import type { PlainDate, Provenance } from '../catalogue/StandardFacts';
import { ProvenanceEnum } from '../graph/enums';
import { DateScalar } from '../graph/scalars';
import type { RequestContext } from '../sector/RequestContext';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import { PilotLevelEnum, PilotStageEnum } from './pilotEnums';
import type { PilotLevel, PilotStage } from './PilotFacts';
import { WithPilotIndices } from './pilotIndices';
import { isOverdueOn } from './pilotRules';

/** The scalars of a pilot that its sector and the provincial index both hold: one table row in either. */
@InterfaceType({ autoRegisterImplementations: false })
@WithPilotIndices
export abstract class IndexedPilot {
  /** Place in the order of registration within this database; what other tables refer to. */
  @PrimaryColumn('integer')
  serial!: number;

  @Field(() => ID)
  @Column('varchar', { length: 120 })
  id!: string;

  @Field({ description: 'Name of the pilot 项目名称.' })
  @Column('varchar', { length: 500 })
  title!: string;

  @Field(() => SectorKeyEnum, { description: 'Sector that runs the pilot 所属领域.' })
  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Field(() => PilotLevelEnum)
  @Column('varchar', { length: 16 })
  level!: PilotLevel;

  @Field(() => PilotStageEnum)
  @Column('varchar', { length: 16 })
  stage!: PilotStage;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Body that carries it out, as printed 承担单位名称.' })
  @Column('varchar', { length: 200, nullable: true })
  organizationName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of application 申报日期.' })
  @Column('date', { nullable: true })
  appliedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it passed acceptance 验收日期.' })
  @Column('date', { nullable: true })
  acceptedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it must be accepted 验收期限.' })
  @Column('date', { nullable: true })
  due!: PlainDate | null;

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

  @Field(() => DateScalar, { nullable: true, description: 'First day of the time of building 建设起始日期.' })
  @Column('date', { nullable: true })
  startsOn!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the stage began, where it is known 阶段起始日期.',
  })
  @Column('date', { nullable: true })
  stageSince!: PlainDate | null;

  @Field(() => Int, { nullable: true, description: 'Points at acceptance, 0 to 100 验收得分.' })
  @Column('integer', { nullable: true })
  score!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the rule that says how many points suffice 评分依据.',
  })
  @Column('varchar', { length: 60, nullable: true })
  scoreRule!: string | null;

  @Field({
    description: 'Whether it was late on a day, today when absent: past its due day and not accepted 超期.',
  })
  overdue(
    @Ctx() { today }: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): boolean {
    return isOverdueOn(this, on ?? today);
  }
}

import { Arg, Ctx, Field, ID, Int, InterfaceType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../graph/scalars';
import { ProvenanceEnum, StandardLevelEnum, StandardNatureEnum, StandardStatusEnum } from '../graph/enums';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import type { RequestContext } from '../sector/RequestContext';
import type { PlainDate, Provenance, StandardLevel, StandardNature } from './StandardFacts';
import { WithStandardIndices } from './standardIndices';
import { statusOn, type StandardStatus } from './standardRules';

/**
 * The scalars of a standard that its sector and the provincial index both hold: one table row in either, and the
 * fields that either may answer.
 */
@InterfaceType({ autoRegisterImplementations: false })
@WithStandardIndices
export abstract class IndexedStandard {
  /** Place in the order of registration within this database; what other tables refer to. */
  @PrimaryColumn('integer')
  serial!: number;

  @Field(() => ID)
  @Column('varchar', { length: 120 })
  id!: string;

  @Field({ description: 'Number in its normal form, e.g. DB32/T 3920-2020 标准号.' })
  @Column('varchar', { length: 100 })
  code!: string;

  /** The number without its year: what an undated reference names. */
  @Column('varchar', { length: 100 })
  base!: string;

  /** Text whose binary order is the order of standard numbers. */
  @Column('varchar', { length: 160 })
  sortKey!: string;

  @Field({ description: 'Chinese title 中文标准名称.' })
  @Column('varchar', { length: 500 })
  title!: string;

  @Field(() => String, { nullable: true, description: 'English title 英文标准名称.' })
  @Column('varchar', { length: 1000, nullable: true })
  titleEn!: string | null;

  /** Number and titles as the search compares them. */
  @Column('text')
  searchText!: string;

  @Field(() => SectorKeyEnum, { description: 'Sector that owns the standard 所属领域.' })
  @Column('varchar', { length: 40 })
  sector!: SectorKey;

  @Field(() => StandardLevelEnum)
  @Column('varchar', { length: 16 })
  level!: StandardLevel;

  @Field(() => StandardNatureEnum)
  @Column('varchar', { length: 16 })
  nature!: StandardNature;

  @Field(() => DateScalar, { nullable: true, description: 'Date of issue 发布日期.' })
  @Column('date', { nullable: true })
  issuedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date it takes effect 实施日期.' })
  @Column('date', { nullable: true })
  effectiveOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date from which it no longer applies 废止日期.' })
  @Column('date', { nullable: true })
  withdrawnOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it must be reviewed 复审到期日.' })
  @Column('date', { nullable: true })
  nextReviewOn!: PlainDate | null;

  /** First day it applies: the effective date, else the date of issue; null when neither is known. */
  @Column('date', { nullable: true })
  inForceFrom!: PlainDate | null;

  /** GB/T 2260 code. */
  @Column('varchar', { length: 6, nullable: true })
  regionCode!: string | null;

  @Column('varchar', { length: 40, nullable: true })
  committeeCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Committee in charge, as printed 归口单位名称.' })
  @Column('varchar', { length: 200, nullable: true })
  committeeName!: string | null;

  @Field(() => String, { nullable: true, description: 'Competent department 主管部门.' })
  @Column('varchar', { length: 200, nullable: true })
  competentDepartment!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the record was read 数据来源.' })
  @Column('text', { nullable: true })
  source!: string | null;

  @Field(() => ProvenanceEnum, {
    description: 'Read in a source, or made up for demonstration 数据来源性质.',
  })
  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the writes; an update must name the one it changes 版本.' })
  @Column('integer')
  version!: number;

  @Field(() => StandardStatusEnum, { description: 'State on a day, today when absent 标准状态.' })
  status(
    @Ctx() { today }: RequestContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
  ): StandardStatus {
    return statusOn(this, asOf ?? today);
  }
}

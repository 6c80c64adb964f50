import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access } from '../graph/access';
import {
  Organization,
  organizationLink,
  Region,
  regionLink,
  StandardLink,
  standardLink,
} from '../graph/referenceKeys';
import { DateScalar } from '../graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../registers';
import type { RequestContext } from '../sector/RequestContext';
import {
  ClauseFindingEnum,
  InspectionVerdictEnum,
  RectificationEnum,
  type ClauseFinding,
  type InspectionVerdict,
  type Rectification,
} from './inspectionEnums';
import { rectificationOn } from './inspectionRules';

/** What was found where it was looked how a body puts a standard into practice. */
@ObjectType({
  description: 'An inspection of how a body puts a standard into practice 标准实施监督检查.',
})
@Access(['PUBLIC'])
@RegisterTable('implementation_inspection', [
  'standardCode',
  'creditCode',
  'organizationName',
  'regionCode',
  'verdict',
  'rectifyBy',
])
export class ImplementationInspection extends RegisterRow {
  @Field({ description: 'Name of the body inspected, as printed 受检单位名称.' })
  @Column('varchar', { length: 200 })
  organizationName!: string;

  /** Credit code of the body inspected, where it is known. */
  @Column('varchar', { length: 18, nullable: true })
  creditCode!: string | null;

  /** GB/T 2260 code of the place that was inspected. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  /** Number of the standard, of the sector's own catalogue, that it was inspected against. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => DateScalar, { description: 'Day of the inspection 检查日期.' })
  @Column('date')
  inspectedOn!: PlainDate;

  @Field({ description: 'Who inspected, as printed 检查机构名称.' })
  @Column('varchar', { length: 200 })
  inspectorName!: string;

  /** Credit code of who inspected, where it is known. */
  @Column('varchar', { length: 18, nullable: true })
  inspectorCode!: string | null;

  @Field(() => InspectionVerdictEnum, { description: 'What the findings come to, by the rule 检查结论.' })
  @Column('varchar', { length: 16 })
  verdict!: InspectionVerdict;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for putting right what is not kept; null where nothing is to be 整改期限.',
  })
  @Column('date', { nullable: true })
  rectifyBy!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was found put right 整改完成日期.',
  })
  @Column('date', { nullable: true })
  rectifiedOn!: PlainDate | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'The body inspected, where its credit code is known 受检单位.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }

  @Field(() => Region, { nullable: true, description: 'Where it was inspected 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard inspected against 检查依据.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'Who inspected, where the credit code is known 检查机构.',
  })
  inspector(): Organization | null {
    return organizationLink(this.inspectorCode);
  }

  @Field(() => RectificationEnum, {
    description:
      'What has become of the rectification by the end of a day, today when none is named 整改状态.',
  })
  rectification(
    @Ctx() { today }: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: PlainDate | null,
  ): Rectification {
    return rectificationOn(this, on ?? today);
  }
}

/** What was found of one clause. */
@ObjectType({ description: 'What was found of one clause 条款检查结果.' })
@Access(['PUBLIC'])
@Entity('implementation_finding')
export class ImplementationFinding extends RegisterItem {
  @Field({ description: 'Number of the clause, e.g. 5.2.1 条款号.' })
  @Column('varchar', { length: 60 })
  clause!: string;

  @Field(() => String, { nullable: true, description: 'What the clause asks for 条款要求.' })
  @Column('varchar', { length: 500, nullable: true })
  requirement!: string | null;

  @Field(() => ClauseFindingEnum, { description: 'Whether it is kept 检查结果.' })
  @Column('varchar', { length: 16 })
  finding!: ClauseFinding;

  @Field(() => String, { nullable: true, description: 'What was seen 检查情况.' })
  @Column('varchar', { length: 500, nullable: true })
  remark!: string | null;
}

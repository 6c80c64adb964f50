import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import {
  Access,
  DateScalar,
  Region,
  regionLink,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { CulturalFacilityKind } from './cultureEnums';

/** What a guarantee standard promises to inhabitants. */
@ObjectType({ description: 'What a guarantee standard promises to inhabitants 公共文化服务保障标准.' })
@Access(['PUBLIC'])
@RegisterTable('cultural_guarantee')
export class CulturalGuarantee extends RegisterRow {
  @Field(() => CulturalFacilityKind, { description: 'Kind of facility that is promised 设施类别.' })
  @Column('varchar', { length: 24 })
  kind!: CulturalFacilityKind;

  @Field(() => Float, { description: 'Facilities for 10,000 inhabitants, at least 每万人不少于（个）.' })
  @Column('decimal', { precision: 9, scale: 4 })
  perTenThousand!: number;

  @Field(() => DateScalar, { description: 'First day on which it holds 起始日期.' })
  @Column('date')
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it holds 终止日期.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that promises it 保障标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}

/** How many people live in a region. */
@ObjectType({ description: 'How many people live in a region 常住人口.' })
@Access(['PUBLIC'])
@RegisterTable('inhabitant_count', ['regionCode'])
export class InhabitantCount extends RegisterRow {
  /** GB/T 2260 code. */
  @Column('varchar', { length: 6 })
  regionCode!: string;

  @Field(() => Region, { nullable: true, description: 'County or district 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => DateScalar, { description: 'Day of the count 统计日期.' })
  @Column('date')
  countedOn!: string;

  @Field(() => Int, { description: 'Permanent inhabitants 常住人口（人）.' })
  @Column('integer')
  inhabitants!: number;
}

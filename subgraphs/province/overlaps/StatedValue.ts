import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { Region, regionOf } from '../directory/Region';
import type { StatedValueRow } from './overlapTables';

/** A value that a standard sets. */
@ObjectType({ description: 'A value that a standard sets, as a row of a register states it 标准指标值.' })
@Access(INSIDERS)
export class StatedValue {
  constructor(private readonly row: StatedValueRow) {}

  @Field(() => ID, { description: 'Id of the row in the register of its sector 登记记录.' })
  recordId(): string {
    return this.row.recordId;
  }

  @Field({ description: 'Field of that row, e.g. maximum 字段.' })
  field(): string {
    return this.row.field;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What it is for, e.g. a product; null where that is the subject of the standard 对象.',
  })
  subject(): string | null {
    return this.row.subject || null;
  }

  @Field({ description: 'What is measured 指标.' })
  indicator(): string {
    return this.row.indicator;
  }

  @Field(() => String, { nullable: true, description: 'Condition under which it holds 条件.' })
  condition(): string | null {
    return this.row.circumstances;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Days of the year, MM-DD~MM-DD; all year when absent 时段.',
  })
  period(): string | null {
    return this.row.period;
  }

  @Field(() => Region, { nullable: true, description: 'Where it applies, if not everywhere 适用区域.' })
  region(): Region | null {
    const { regionCode } = this.row;
    return regionCode === null ? null : regionOf(regionCode);
  }

  @Field(() => Float, { description: 'The most that is allowed, in the unit given 限值.' })
  value(): number {
    return Number(this.row.value);
  }

  @Field({ description: 'Unit 单位.' })
  unit(): string {
    return this.row.unit;
  }

  @Field(() => String, { nullable: true, description: 'Table or clause of the standard 条款.' })
  clause(): string | null {
    return this.row.clause;
  }
}

/** Two values that conflict. */
@ObjectType({ description: 'Two values of one matter that conflict 不一致指标.' })
@Access(INSIDERS)
export class ConflictingValues {
  constructor(
    private readonly one: StatedValueRow,
    private readonly beside: StatedValueRow,
  ) {}

  @Field(() => StatedValue, { description: 'That of the standard to be looked at 标准指标值.' })
  own(): StatedValue {
    return new StatedValue(this.one);
  }

  @Field(() => StatedValue, { description: 'That of the standard which it stands beside 相关标准指标值.' })
  other(): StatedValue {
    return new StatedValue(this.beside);
  }
}

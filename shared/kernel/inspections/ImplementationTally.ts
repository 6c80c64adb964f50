import { Field, Float, Int, ObjectType } from 'type-graphql';
import { percentOf } from '../../measure';
import { Access } from '../graph/access';

/** What the inspections of one standard came to. */
@ObjectType({
  description:
    "What the inspections of one standard came to; the rows are its sector's `implementationInspections`, filtered by the number 标准实施监督检查统计.",
})
@Access(['PUBLIC'])
export class ImplementationTally {
  @Field(() => Int, { description: 'Inspections 检查数.' })
  inspections!: number;

  @Field(() => Int, { description: 'Of them, those that found every clause kept that applies 合格数.' })
  conforming!: number;

  @Field(() => Int, { description: 'Of them, those that found a clause not kept 不合格数.' })
  nonConforming!: number;

  @Field(() => Int, { description: 'Of them, those in which no clause applied 不适用数.' })
  notApplicable!: number;

  @Field(() => Int, { description: 'Of them, those whose rectification is overdue today 逾期未整改数.' })
  overdue!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Non-conforming ones per cent of those that judged a clause; null where none did 不合格率（％）.',
  })
  nonConformingPercent(): number | null {
    return percentOf(this.nonConforming, this.conforming + this.nonConforming);
  }
}

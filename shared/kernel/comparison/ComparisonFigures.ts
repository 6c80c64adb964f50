import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ConsistencyCounts } from '../../measure';

/** How far our standards agree with foreign ones, counted from their indicators. */
@ObjectType()
export abstract class ComparisonFigures implements ConsistencyCounts {
  @Field(() => Int, { description: 'Indicators 指标数.' })
  indicators!: number;

  @Field(() => Int, { description: 'Those that can be compared 可比.' })
  comparable!: number;

  @Field(() => Int, { description: 'Stricter than abroad 严于.' })
  stricter!: number;

  @Field(() => Int, { description: 'As strict as abroad 等同.' })
  equal!: number;

  @Field(() => Int, { description: 'Looser than abroad 宽于.' })
  looser!: number;

  @Field(() => Int, { description: 'Those that cannot be compared 不可比.' })
  incomparable!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'At least as strict as abroad, in per cent of the comparable, to one decimal 一致率（％）.',
  })
  percent!: number | null;
}

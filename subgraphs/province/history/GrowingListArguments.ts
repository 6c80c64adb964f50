import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';

/** The arguments of a list that only grows: nothing in it changes once it has ended. */
@ArgsType()
export class GrowingListArguments extends ForwardPageArguments {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only those that had ended by then; since then they have stayed as they were 已知时点.',
  })
  knownAt?: string | null;
}

/** Having ended by the moment that is asked for, by the column of the table `s` that says when. */
export function endedBy(column: string, { knownAt }: Pick<GrowingListArguments, 'knownAt'>): Condition[] {
  return knownAt == null ? [] : [condition(`s.${column} <= ?`, knownAt)];
}

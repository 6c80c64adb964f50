import { Field, ObjectType } from 'type-graphql';
import type { ReplacementFact } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { linkTo, StandardLink } from './StandardLink';

/** One standard taking the place of another, as either of the two declares it. */
@ObjectType({ description: 'A standard taking the place of another 代替关系.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Replacement {
  @Field({ description: 'Whether only a part is replaced.' })
  partial!: boolean;

  @Field(() => StandardLink)
  target!: StandardLink;
}

/** A replacement as the graph shows it. */
export function showReplacement({ partial, code }: ReplacementFact): Replacement {
  return Object.assign(new Replacement(), { partial, target: linkTo(code) });
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';

/** A version of a sector's tree, by id; the province holds the rest. */
@ObjectType({
  description: "A version of a sector's standard-system tree 标准体系表版本.",
  simpleResolvers: true,
})
@Directive('@key(fields: "id", resolvable: false)')
@Access(['PUBLIC'])
export class StandardSystem {
  @Field(() => ID, { description: 'Global id: `system:<sector folder>:<number>`.' })
  id!: string;
}

import { Field, ID, InterfaceType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';

/** Whatever has a global id. */
@InterfaceType('Node', { description: 'Whatever has a global id.', autoRegisterImplementations: false })
@Access(['PUBLIC'])
export abstract class Node {
  /** Open to everybody, of types that are not, too: what may not be seen is no node to who asks. */
  @Field(() => ID, { description: 'Global id, e.g. standard:ecology:DB32/T 3920-2020.' })
  @Access(['PUBLIC'])
  id!: string;
}

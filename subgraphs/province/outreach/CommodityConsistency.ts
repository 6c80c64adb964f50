import { ObjectType } from 'type-graphql';
import { ComparisonFigures } from '../../../shared/kernel/comparison/ComparisonFigures';
import { Access } from '../../../shared/kernel/graph/access';

/** How far our standard of a commodity agrees with a foreign one, counted from its indicators. */
@ObjectType({
  description: 'How far our standard of a commodity agrees with a foreign one 大宗商品一致性.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class CommodityConsistency extends ComparisonFigures {}

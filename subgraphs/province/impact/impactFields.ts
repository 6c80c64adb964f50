import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { linkTo } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import { restingKinds } from '../provinceRestingKinds';
import { impactEntries, STANDARDS } from './ImpactEntry';
import { ImpactReport } from './ImpactReport';
import { isMeantUndated, successorOf } from './impactRules';
import { namesOf } from './TouchedStandard';

/** Steps that are followed unless told otherwise. */
const USUAL_DEPTH = 10;

/** Deeper than any chain of references between real standards. */
const DEEPEST = 50;

/** What would become of all sectors if a standard were withdrawn. */
@Resolver(() => ProvinceStandard)
export class ImpactFields {
  @FieldResolver(() => ImpactReport, {
    nullable: true,
    description:
      'What its withdrawal would touch: standards that cite it, directly or through others, and the projects, pilots and registers of the province that name any of these 废止影响分析.',
  })
  async withdrawalImpact(
    @Root() standard: ProvinceStandard,
    @Arg('depth', () => Int, { defaultValue: USUAL_DEPTH, description: 'Steps to follow, 1 to 50.' })
    depth: number,
    @Ctx() { loaders, today }: ProvinceContext,
  ): Promise<ImpactReport> {
    if (depth < 1 || depth > DEEPEST) throw badField('depth', depth, `must be between 1 and ${DEEPEST}`);
    const editions = await loaders.editions.byBase.load(standard.base);
    const successor = successorOf(standard, editions, today);
    const names = namesOf(standard, isMeantUndated(standard, editions, today));
    const touched = await loaders.touched.load({ standard: { ...standard, names }, depth });
    const resting = await loaders.resting.load(touched);
    const kinds = [STANDARDS, ...restingKinds.map(({ name }) => name)];
    return new ImpactReport({
      code: standard.code,
      on: today,
      depth,
      kinds,
      entries: impactEntries(touched, resting, { kinds, hasSuccessor: successor !== null }),
      isWhole: touched.isWhole && resting.isWhole,
      successor: successor && linkTo(successor.code),
    });
  }
}

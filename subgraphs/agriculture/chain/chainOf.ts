import { CoverageCount, standardLink, type SectorContext, type StandardLink } from '../../../shared/kernel';
import type { AgricultureStage } from '../agricultureEnums';
import { farmStages } from './chainEnums';
import { farmChainRules, productStandards, ruleSteps } from './chainRegisters';
import { isEmptyStage, isGap, servedPlaces } from './chainRules';
import { FarmChain, FarmChainStage, FarmChainStep } from './FarmChain';
import type { FarmProduct } from './FarmProduct';

/** Over the steps that the rule requires. */
const countOf = (steps: readonly FarmChainStep[]): CoverageCount =>
  CoverageCount.of(steps.filter(({ required }) => required).map(({ state }) => state));

function stageOf(stage: AgricultureStage, all: readonly FarmChainStep[]): FarmChainStage {
  const steps = all.filter((step) => step.stage === stage);
  const [empty, count, gaps] = [isEmptyStage(steps), countOf(steps), steps.filter(isGap)];
  return Object.assign(new FarmChainStage(), { stage, empty, count, steps, gaps });
}

/** The chain of a product on a day; of many products at once it takes as many statements as of one. */
export async function chainOf(
  product: FarmProduct,
  on: string,
  { registers, catalogueStates }: SectorContext,
): Promise<FarmChain> {
  const [rule, standards] = await Promise.all([
    registers.byKey(farmChainRules, product.ruleKey),
    registers.items(productStandards).load(product.serial),
  ]);
  const ruled = rule === null ? [] : await registers.items(ruleSteps).load(rule.serial);
  const places = servedPlaces(ruled, standards);
  const states = await catalogueStates.coverage(
    places.map(({ codes }) => codes),
    on,
  );
  const steps = places.map(({ codes, ...place }, index) =>
    Object.assign(new FarmChainStep(), {
      ...place,
      state: states[index],
      standards: codes.map((code) => standardLink(code) as StandardLink),
    }),
  );
  const stages = farmStages.map((stage) => stageOf(stage, steps));
  return Object.assign(new FarmChain(), { product, rule, on, count: countOf(steps), stages });
}

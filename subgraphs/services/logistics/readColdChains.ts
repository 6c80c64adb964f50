import {
  condition,
  CoverageCount,
  isOneOf,
  numbersBy,
  StandardLink,
  standardLink,
  type SectorContext,
} from '../../../shared/kernel';
import { ColdChain, ColdChainStage } from './ColdChain';
import type { ColdChainLink } from './ColdChainLink';
import { coldChainSteps } from './logisticsEnums';
import { coldChainLinks, coldChainStandards } from './logisticsRegisters';

async function firstProducts(first: number, { database }: SectorContext): Promise<string[]> {
  const rows = (await database.reader.query(
    'SELECT DISTINCT s.product AS product FROM cold_chain_link s ORDER BY s.product LIMIT ?',
    [first],
  )) as { readonly product: string }[];
  return rows.map(({ product }) => product);
}

/** The cold chains on a day of one product, or of the first ones. */
export async function readColdChains(
  on: string,
  { product, first }: { readonly product: string | null; readonly first: number },
  context: SectorContext,
): Promise<ColdChain[]> {
  const products = product === null ? await firstProducts(first, context) : [product];
  const links: ColdChainLink[] = [];
  const which = product === null ? isOneOf('s.product', products) : condition('s.product = ?', product);
  for await (const rows of context.registers.stretches(coldChainLinks, which)) links.push(...rows);
  const items = context.registers.items(coldChainStandards);
  const codes = await items.loadMany(links.map(({ serial }) => serial));
  const followed = links.flatMap(({ product: of, step }, index) => {
    const named = codes[index];
    if (!Array.isArray(named)) throw named;
    return named.map(({ code }) => ({ product: of, step, standardCode: code }));
  });
  const told = products.filter((each) => links.some((link) => link.product === each));
  return Promise.all(
    told.map(async (each) => {
      const own = links.filter((link) => link.product === each);
      const numbers = numbersBy(
        'step',
        coldChainSteps,
        followed.filter((one) => one.product === each),
      );
      const states = await context.catalogueStates.coverage(numbers, on);
      const steps = coldChainSteps.map((step, place) =>
        Object.assign(new ColdChainStage(), {
          step,
          state: states[place],
          links: own.filter((link) => link.step === step),
          standards: (numbers[place] ?? []).map((code) => standardLink(code) as StandardLink),
        }),
      );
      return Object.assign(new ColdChain(), {
        product: each,
        count: CoverageCount.of(states),
        steps,
        missing: steps.filter(({ state }) => state === 'MISSING').map(({ step }) => step),
      });
    }),
  );
}

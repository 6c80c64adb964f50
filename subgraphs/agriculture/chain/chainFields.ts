import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { DateScalar, PilotRecord, type SectorContext } from '../../../shared/kernel';
import { chainOf } from './chainOf';
import { farmProducts } from './chainRegisters';
import { FarmChain, FarmChainStage } from './FarmChain';
import { FarmProduct } from './FarmProduct';

/** Pilots that one stage shows. */
const MOST_PILOTS = 100;

/** What each product shows beside its row. */
@Resolver(() => FarmProduct)
export class FarmProductFields {
  @FieldResolver(() => FarmChain, {
    nullable: true,
    description: 'Its chain on a day, from before production to after it 全产业链.',
  })
  chain(
    @Root() product: FarmProduct,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<FarmChain> {
    return chainOf(product, on ?? context.today, context);
  }
}

/** What each stage shows beside its steps. */
@Resolver(() => FarmChainStage)
export class FarmChainStageFields {
  @FieldResolver(() => [PilotRecord], {
    nullable: true,
    description: 'Pilots that apply a standard of this stage, by id, at most 100 试点示范项目.',
  })
  async pilots(@Root() { steps }: FarmChainStage, @Ctx() { pilots }: SectorContext): Promise<PilotRecord[]> {
    const codes = new Set(steps.flatMap(({ standards }) => standards.map(({ code }) => code)));
    const found = await Promise.all([...codes].map((code) => pilots.byStandard.load(code)));
    const byId = new Map(found.flat().map((pilot) => [pilot.id, pilot as PilotRecord]));
    return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_PILOTS);
  }
}

/** `chain`: the chain of one product. */
export function chainField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class ChainField {
    @FieldResolver(() => FarmChain, {
      nullable: true,
      description:
        "A product's chain on a day, with its standards, pilots and gaps; null for no product 全产业链.",
    })
    async chain(
      @Arg('product', () => String, { description: 'Key of the product, e.g. river-crab.' }) key: string,
      @Ctx() context: SectorContext,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<FarmChain | null> {
      const product = await context.registers.byKey(farmProducts, key);
      return product === null ? null : chainOf(product, on ?? context.today, context);
    }
  }
  return ChainField;
}

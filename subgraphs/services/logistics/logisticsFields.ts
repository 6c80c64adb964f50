import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, type ClassType } from 'type-graphql';
import { checkPageSize, DateScalar, type SectorContext } from '../../../shared/kernel';
import { ColdChain } from './ColdChain';
import { LogisticsCapacity } from './LogisticsCapacity';
import { LogisticsLibrary } from './LogisticsLibrary';
import { readColdChains } from './readColdChains';
import { readLibrary } from './readLibrary';

@ArgsType()
class LibraryArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Day for which it is counted; today when absent.' })
  on?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Standards that each cell shows, 1 to 100.' })
  firstStandards!: number;
}

@ArgsType()
class ColdChainArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Day for which it is told; today when absent.' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this product only 产品.' })
  product?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Products, 1 to 100.' })
  firstProducts!: number;
}

/** `logisticsLibrary`: the matrix of kinds and scenes. */
export function logisticsLibraryField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class LogisticsLibraryField {
    @FieldResolver(() => LogisticsLibrary, {
      nullable: true,
      description: "The province's library of logistics standards on a day 全省物流标准信息库.",
    })
    logisticsLibrary(
      @Args(() => LibraryArguments) { on, firstStandards }: LibraryArguments,
      @Ctx() context: SectorContext,
    ): Promise<LogisticsLibrary> {
      checkPageSize('firstStandards', firstStandards);
      return readLibrary(on ?? context.today, firstStandards, context);
    }
  }
  return LogisticsLibraryField;
}

/** `coldChain`: products from the farm to the door. */
export function coldChainField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class ColdChainField {
    @FieldResolver(() => [ColdChain], {
      nullable: true,
      description:
        'Products from the farm to the door: what farming says of storage and transport joined with logistics 冷链标准链.',
    })
    coldChain(
      @Args(() => ColdChainArguments) { on, product, firstProducts }: ColdChainArguments,
      @Ctx() context: SectorContext,
    ): Promise<ColdChain[]> {
      checkPageSize('firstProducts', firstProducts);
      const which = { product: product ?? null, first: firstProducts };
      return readColdChains(on ?? context.today, which, context);
    }
  }
  return ColdChainField;
}

/** `logisticsCapacity`: what the facilities hold together. */
export function logisticsCapacityField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class LogisticsCapacityField {
    @FieldResolver(() => [LogisticsCapacity], {
      nullable: true,
      description: 'What the facilities hold together, by kind and unit 物流设施能力合计.',
    })
    async logisticsCapacity(@Ctx() { database }: SectorContext): Promise<LogisticsCapacity[]> {
      const rows = (await database.reader.query(
        `SELECT s.kind AS kind, s.unit AS unit, COUNT(*) AS facilities, SUM(s.capacity) AS capacity
           FROM logistics_facility s GROUP BY s.kind, s.unit ORDER BY s.kind, s.unit`,
      )) as LogisticsCapacity[];
      return rows.map((row) =>
        Object.assign(new LogisticsCapacity(), {
          ...row,
          facilities: Number(row.facilities),
          capacity: Math.round(Number(row.capacity) * 100) / 100,
        }),
      );
    }
  }
  return LogisticsCapacityField;
}

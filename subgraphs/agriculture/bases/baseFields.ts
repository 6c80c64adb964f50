import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { pilotId, PilotRecord, type SectorContext } from '../../../shared/kernel';
import { farmCategories, type FarmCategory } from '../chain/chainEnums';
import { farmProducts } from '../chain/chainRegisters';
import { FarmProduct } from '../chain/FarmProduct';
import { farmBases } from './baseRegisters';
import { FarmBase } from './FarmBase';
import { FarmBaseTotal } from './FarmBaseTotal';

/** Bases that one product shows. */
const MOST_BASES = 100;

/** What each base shows beside its row. */
@Resolver(() => FarmBase)
export class FarmBaseFields {
  @FieldResolver(() => FarmProduct, { nullable: true, description: 'What is grown or bred there 产品.' })
  product(
    @Root() { productKey }: FarmBase,
    @Ctx() { registers }: SectorContext,
  ): Promise<FarmProduct | null> {
    return registers.byKey(farmProducts, productKey);
  }

  @FieldResolver(() => PilotRecord, {
    nullable: true,
    description: 'The pilot it was built in 试点示范项目.',
  })
  async pilot(
    @Root() { pilotKey }: FarmBase,
    @Ctx() { pilots, sector }: SectorContext,
  ): Promise<PilotRecord | null> {
    return pilotKey === null
      ? null
      : ((await pilots.byId.load(pilotId(sector, pilotKey))) as PilotRecord | null);
  }
}

/** The bases that each product shows. */
@Resolver(() => FarmProduct)
export class ProductBaseFields {
  @FieldResolver(() => [FarmBase], {
    nullable: true,
    description: 'Its demonstration bases, by id, at most 100 标准化示范基地.',
  })
  async bases(@Root() { key }: FarmProduct, @Ctx() { registers }: SectorContext): Promise<FarmBase[]> {
    return (await registers.by(farmBases, 'productKey').load(key)).slice(0, MOST_BASES);
  }
}

type Sums = Readonly<
  Record<'bases' | 'areaMu' | 'farmersDriven' | 'withoutArea' | 'withoutFarmers', number | string | null>
>;

async function sumsByCategory({ database }: SectorContext): Promise<Map<FarmCategory, Sums>> {
  const rows = (await database.reader.query(
    `SELECT p.category AS category, COUNT(*) AS bases, SUM(b.areaMu) AS areaMu,
            SUM(b.farmersDriven) AS farmersDriven, COUNT(*) - COUNT(b.areaMu) AS withoutArea,
            COUNT(*) - COUNT(b.farmersDriven) AS withoutFarmers
       FROM farm_base b
       JOIN farm_product p ON p.id = CONCAT('farm-product:agriculture:', b.productKey)
      GROUP BY p.category`,
  )) as (Sums & { readonly category: FarmCategory })[];
  return new Map(rows.map((row) => [row.category, row]));
}

function totalOf(category: FarmCategory, sums: Sums | undefined): FarmBaseTotal {
  return Object.assign(new FarmBaseTotal(), {
    category,
    bases: Number(sums?.bases ?? 0),
    areaMu: Math.round(Number(sums?.areaMu ?? 0) * 10) / 10,
    farmersDriven: Number(sums?.farmersDriven ?? 0),
    withoutArea: Number(sums?.withoutArea ?? 0),
    withoutFarmers: Number(sums?.withoutFarmers ?? 0),
  });
}

/** `farmBaseTotals`: the demonstration bases, added up by kind of product. */
export function farmBaseTotalsField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class FarmBaseTotalsField {
    @FieldResolver(() => [FarmBaseTotal], {
      nullable: true,
      description: 'The demonstration bases, added up by kind of product 示范基地汇总.',
    })
    async farmBaseTotals(@Ctx() context: SectorContext): Promise<FarmBaseTotal[]> {
      const sums = await sumsByCategory(context);
      return farmCategories.map((category) => totalOf(category, sums.get(category)));
    }
  }
  return FarmBaseTotalsField;
}

import { Database } from '../../shared/database';
import type { NumberRegistry } from '../../shared/kernel/catalogue/NumberRegistry';
import { provinceDatabase } from '../../subgraphs/province/provinceDatabase';
import { ProvinceNumberRegistry } from '../../subgraphs/province/registry/ProvinceNumberRegistry';
import type { DatabaseKind } from './databaseKinds';

/** The province's register of numbers on a database of its own. */
export interface TestRegistry extends NumberRegistry {
  drop(): Promise<void>;
}

/** Opens a register for sectors under test to claim their numbers from. */
export async function openNumberRegistry(kind: DatabaseKind): Promise<TestRegistry> {
  const made = await kind.create('registry');
  const database = await Database.open(made.config, provinceDatabase);
  const registry = new ProvinceNumberRegistry(database, () => new Date());
  return {
    claim: (sector, codes) => registry.claim(sector, codes),
    taken: (sector, codes) => registry.taken(sector, codes),
    successorsOf: (codes) => registry.successorsOf(codes),
    drop: async () => {
      await database.close();
      await made.drop();
    },
  };
}

import type { Database } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import { CatalogueImport, seedRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import { ChangeLog } from '../../../shared/kernel/changes/ChangeLog';
import { readPilotSeeds } from '../../../shared/kernel/pilots';
import type { RegisterBook, RegisterTables } from '../../../shared/kernel/registers';
import type { SectorDefinition } from '../../../shared/kernel/sector/defineSector';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import { sectorLookups } from '../../../subgraphs/openFederation';
import { writtenRegisters } from '../../../subgraphs/province/provinceRegisters';
import { seedFacts } from '../../../subgraphs/seedCatalogue';
import { openTestProvince } from '../../province/graph/support/openTestProvince';
import type { DatabaseKind } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { openTestSector, TEST_DAY } from './openTestSector';

/** Who keeps registers: a sector or the province. */
export interface RegisterKeeper {
  readonly registers: readonly RegisterTables[];
  /** Folder of its seeds. */
  readonly seeds: string;
  /** Field of Query under which its lists are; null where they are fields of Query themselves. */
  readonly field: string | null;
  readonly database: Database;
  readonly registerBook: RegisterBook;
  readonly log: ChangeLog;
  /** Keys of the pilots that are there. */
  readonly pilots: readonly string[];
  /** Asks as one who may write, unless another identity is given. */
  ask(query: string, variables: Record<string, unknown>, identity?: Identity): Promise<SubgraphAnswer>;
  drop(): Promise<void>;
}

/** A sector that keeps its registers, with the pilots and standards of its seed, which they name. */
export function openSectorKeeper(definition: SectorDefinition) {
  return async (kind: DatabaseKind): Promise<RegisterKeeper> => {
    const sector = await openTestSector(kind, definition);
    const { registers, names } = sector.subgraph;
    const pilots = readPilotSeeds(names);
    await sector.pilotRegister.register(pilots, 'seed');
    const standards = seedFacts(names.folder, sectorLookups(), TEST_DAY.toISOString().slice(0, 10));
    await new CatalogueImport(sector.parts, seedRows).write(standards, 'seed');
    const keys = pilots.map(({ key }) => key);
    return { ...sector, registers, seeds: names.folder, field: names.field, pilots: keys };
  };
}

/** The province that keeps its registers. */
export async function openProvinceKeeper(kind: DatabaseKind): Promise<RegisterKeeper> {
  const province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
  return {
    ...province,
    registers: writtenRegisters,
    seeds: 'province/seed',
    field: null,
    pilots: [],
    log: new ChangeLog(province.database, () => TEST_DAY),
    ask: (query, variables, identity = coordinator) => province.ask(query, variables, identity),
  };
}

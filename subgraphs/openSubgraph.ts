import { databaseConfig } from '../shared/database';
import { HttpNumberRegistry } from '../shared/kernel/catalogue/HttpNumberRegistry';
import { buildSectorSubgraph } from '../shared/kernel/sector/buildSectorSubgraph';
import type { SectorDefinition } from '../shared/kernel/sector/defineSector';
import { openSector } from '../shared/kernel/sector/openSector';
import type { Clock } from '../shared/kernel/sector/today';
import { sectorNamesOf } from '../shared/kernel/sectorKeys';
import type { SubgraphRuntime } from '../shared/kernel/serving/SubgraphRuntime';
import { sectorLookups } from './openFederation';
import { HttpChangeFeed } from './province/index/HttpChangeFeed';
import { openProvince } from './province/openProvince';
import { loadSectors } from './sectorFolders';
import { seedCatalogue } from './seedCatalogue';
import { serviceToken } from './serviceToken';

/** What one subgraph needs to know of the others. */
export interface SubgraphSurroundings {
  readonly env: NodeJS.ProcessEnv;
  /** Holds the installation's key, with which services sign the tokens they show each other. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** Where another subgraph is reached. */
  readonly addressOf: (name: string) => string;
}

/** Opens one subgraph in this process; it reaches the others over HTTP. */
export async function openSubgraph(
  name: string,
  surroundings: SubgraphSurroundings,
): Promise<SubgraphRuntime> {
  const definition = loadSectors().find(({ key }) => key === name);
  return definition ? openOneSector(definition, surroundings) : openTheProvince(surroundings);
}

async function openOneSector(
  definition: SectorDefinition,
  { env, dataDir, clock, addressOf }: SubgraphSurroundings,
): Promise<SubgraphRuntime> {
  const { key, folder } = sectorNamesOf(definition.key);
  const service = { subject: `service:${folder}`, roles: ['AGENCY' as const], sectors: [key] };
  const registry = new HttpNumberRegistry({
    url: () => addressOf('province'),
    token: serviceToken(dataDir, service, env),
  });
  const sector = await openSector(buildSectorSubgraph(definition), {
    database: databaseConfig(folder, env),
    registry,
    clock,
    // The province looks at the log every second; a write is not held up for it.
    onWritten: () => Promise.resolve(),
  });
  if (env.SEED !== 'off') await seedCatalogue(sector, sectorLookups(), clock);
  return {
    ...sector,
    close: async () => {
      await registry.close();
      await sector.close();
    },
  };
}

async function openTheProvince({
  env,
  dataDir,
  clock,
  addressOf,
}: SubgraphSurroundings): Promise<SubgraphRuntime> {
  const definitions = loadSectors();
  const service = { subject: 'service:province', roles: ['AUDITOR' as const], sectors: [] };
  const token = serviceToken(dataDir, service, env);
  const feeds = definitions.map(({ key: folder }) => {
    const names = sectorNamesOf(folder);
    return new HttpChangeFeed(names, { url: () => addressOf(folder), token });
  });
  const province = await openProvince({ database: databaseConfig('province', env), clock, definitions });
  if (env.SEED !== 'off') await province.seed();
  await province.follow(feeds);
  province.startComparing();
  return {
    ...province,
    close: async () => {
      // A sector that hangs must not hold back the end: what is being read from it is dropped.
      await Promise.all([province.close(), ...feeds.map((feed) => feed.close())]);
    },
  };
}

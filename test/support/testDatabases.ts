import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import type { DatabaseKind } from './databaseKinds';
import { testRunFolder } from './testRun';

/** Fresh, empty databases for a whole installation. */
export interface TestDatabases {
  /** What tells the subgraphs where their databases are, for this process or another. */
  readonly env: NodeJS.ProcessEnv & { readonly DATA_DIR: string };
  drop(): Promise<void>;
}

/** Makes a folder for an installation and, unless its databases are files there, a database per subgraph. */
export async function createTestDatabases(kind: DatabaseKind): Promise<TestDatabases> {
  const folder = mkdtempSync(path.join(testRunFolder(), 'installation-'));
  const env: NodeJS.ProcessEnv & { DATA_DIR: string } = { DATA_DIR: folder };
  const drops: (() => Promise<void>)[] = [];
  if (kind.name !== 'SQLite') {
    for (const { name } of subgraphAddresses()) {
      const { config, drop } = await kind.create(name);
      if (config.kind === 'mysql')
        env[`DATABASE_URL_${name.replaceAll('-', '_').toUpperCase()}`] = config.url;
      drops.push(drop);
    }
  }
  return {
    env,
    drop: async () => {
      for (const drop of drops) await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

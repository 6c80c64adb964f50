import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databaseUrlVariable } from '../../shared/database';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import { copyTables } from './copyTables';
import type { DatabaseKind } from './databaseKinds';
import { testRunFolder } from './testRun';

/** Databases for a whole installation. */
export interface TestDatabases {
  /** What tells the subgraphs where their databases are, for this process or another. */
  readonly env: InstallationEnv;
  drop(): Promise<void>;
}

/** Names the folder and the databases of an installation. */
export type InstallationEnv = NodeJS.ProcessEnv & { readonly DATA_DIR: string };

/**
 * Makes a folder for an installation and, unless its databases are files there, a database per subgraph: fresh and empty,
 * or else copies of those of another installation on the same database system, at which nobody is at work.
 */
export async function createTestDatabases(
  kind: DatabaseKind,
  original?: InstallationEnv,
): Promise<TestDatabases> {
  const folder = mkdtempSync(path.join(testRunFolder(), 'installation-'));
  if (original) cpSync(original.DATA_DIR, folder, { recursive: true });
  const env: InstallationEnv = { DATA_DIR: folder };
  const drops: (() => Promise<void>)[] = [];
  if (kind.name !== 'SQLite') {
    const make = async (name: string) => {
      const variable = databaseUrlVariable(name);
      const { config, drop } = await kind.create(name);
      drops.push(drop);
      if (config.kind !== 'mysql') return;
      env[variable] = config.url;
      const copied = original?.[variable];
      if (copied) await copyTables(copied, config.url);
    };
    await Promise.all(subgraphAddresses().map(({ name }) => make(name)));
  }
  return {
    env,
    drop: async () => {
      await Promise.all(drops.map((drop) => drop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

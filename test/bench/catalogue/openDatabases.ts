import { sectors } from '../../../shared/kernel/sectorKeys';
import type { DatabaseKind } from '../../support/databaseKinds';

/** Empty databases for all subgraphs. */
export interface BenchDatabases {
  /** Names them, as the commands expect it. */
  readonly env: NodeJS.ProcessEnv;
  drop(): Promise<void>;
}

/** Makes a database for each sector and the province. */
export async function openDatabases(kind: DatabaseKind): Promise<BenchDatabases> {
  const env: NodeJS.ProcessEnv = {};
  const drops: (() => Promise<void>)[] = [];
  for (const folder of ['province', ...sectors.map((sector) => sector.folder)]) {
    const { config, drop } = await kind.create(folder);
    env[`DATABASE_URL_${folder.replaceAll('-', '_').toUpperCase()}`] =
      config.kind === 'sqlite' ? `sqlite:${config.file}` : config.url;
    drops.push(drop);
  }
  return {
    env,
    drop: async () => {
      for (const drop of drops) await drop();
    },
  };
}

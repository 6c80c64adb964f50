import { readFile } from 'node:fs/promises';
import { startGateway } from '../../gateway/startGateway';
import { identityKeys } from '../../shared/identity';
import { serveSubgraph, type ServedSubgraph } from '../../shared/kernel/serving/serveSubgraph';
import type { SubgraphRuntime } from '../../shared/kernel/serving/SubgraphRuntime';
import { projectFile } from '../../shared/service/projectFile';
import { openSubgraph } from '../../subgraphs/openSubgraph';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import { askerOf, type Asker } from './askerOf';
import type { DatabaseKind } from './databaseKinds';
import { HangingProxy } from './HangingProxy';
import { installedDatabases } from './installedDatabases';
import { testClock } from './testClock';

/** The product as it runs in separate processes: every part is reached over HTTP, and each can be stopped. */
export interface ServedFederation {
  /** Asks the gateway. */
  readonly ask: Asker;
  /** What asks a subgraph directly. */
  askDirectly(name: string): Asker;
  /** The proxy before a subgraph that was given one. */
  proxyOf(name: string): HangingProxy;
  /** Ends a subgraph: nothing listens at its address any more. */
  stop(name: string): Promise<void>;
  /** Starts it again, on its database and at its address, unless it runs. */
  start(name: string): Promise<void>;
  close(): Promise<void>;
}

/** How a test wants its federation. */
export interface ServedFederationOptions {
  /** Time the subgraphs have to answer one request; milliseconds. */
  readonly deadlineMs: number;
  /** Subgraphs that the others reach through a proxy only. */
  readonly proxied?: readonly string[];
}

/** A subgraph while it runs. */
interface Running {
  readonly runtime: SubgraphRuntime;
  readonly server: ServedSubgraph;
}

/** Opens every subgraph on a seeded database and serves it, the province first; then the gateway in front. */
export async function serveTestFederation(
  kind: DatabaseKind,
  { deadlineMs, proxied = [] }: ServedFederationOptions,
): Promise<ServedFederation> {
  const { env, drop } = await installedDatabases(kind, true);
  const dataDir = env.DATA_DIR;
  const keys = await identityKeys(dataDir, env);
  const urls = new Map<string, string>();
  const running = new Map<string, Running>();
  const proxies = new Map<string, HangingProxy>();

  const urlOf = (name: string): string => {
    const url = urls.get(name);
    if (url === undefined) throw new Error(`${name} has not been started yet`);
    return url;
  };
  const addressOf = (name: string): string => {
    const url = new URL(urlOf(name));
    url.port = String(proxies.get(name)?.port ?? url.port);
    return url.href;
  };
  const start = async (name: string): Promise<void> => {
    if (running.has(name)) return;
    const runtime = await openSubgraph(name, { env, dataDir, clock: testClock, addressOf });
    const port = urls.has(name) ? Number(new URL(urlOf(name)).port) : 0;
    const server = await serveSubgraph(runtime, { port, host: '127.0.0.1', keys });
    urls.set(name, server.url);
    running.set(name, { runtime, server });
  };
  const stop = async (name: string): Promise<void> => {
    const { runtime, server } = running.get(name) ?? {};
    running.delete(name);
    await server?.close();
    await runtime?.close();
  };

  for (const name of proxied) {
    const proxy = await HangingProxy.start(() => new URL(urlOf(name)));
    proxies.set(name, proxy);
  }
  const names = subgraphAddresses().map(({ name }) => name);
  await start('province');
  for (const name of names) if (!urls.has(name)) await start(name);

  const addresses = names.map((name) => [
    `SUBGRAPH_URL_${name.replaceAll('-', '_').toUpperCase()}`,
    addressOf(name),
  ]);
  const gateway = await startGateway({
    supergraphSdl: () => readFile(projectFile('gateway', 'supergraph.graphql'), 'utf8'),
    keys,
    deadlineMs,
    env: Object.fromEntries(addresses) as NodeJS.ProcessEnv,
  });

  return {
    ask: askerOf(() => gateway.url, dataDir),
    askDirectly: (name) => askerOf(() => urlOf(name), dataDir),
    proxyOf: (name) => {
      const proxy = proxies.get(name);
      if (!proxy) throw new Error(`${name} has no proxy`);
      return proxy;
    },
    stop,
    start,
    close: async () => {
      await gateway.close();
      // The province first: it asks the others all the time.
      for (const name of ['province', ...running.keys()]) await stop(name);
      for (const proxy of proxies.values()) await proxy.close();
      await drop();
    },
  };
}

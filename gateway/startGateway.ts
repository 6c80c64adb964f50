import './disableTelemetry';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { IdentityKeys } from '../shared/identity';
import { closeServer, followConnections } from '../shared/service/closeServer';
import { LiveGraph } from './graph/LiveGraph';
import { ServedGraph } from './graph/ServedGraph';
import { openPlanner } from './planning/openPlanner';
import { GraphqlFront } from './server/GraphqlFront';
import { graphqlEndpoint } from './server/graphqlEndpoint';
import { handleRequest, type ConsoleHandler } from './server/handleRequest';
import { Readiness } from './server/Readiness';
import { ShortLane } from './server/ShortLane';
import { subgraphUrls } from './supergraph/subgraphUrls';
import { HttpTransport } from './transport/HttpTransport';
import type { SubgraphTransport } from './transport/SubgraphTransport';

/** How a gateway is to run. */
export interface GatewayOptions {
  /** Gives the supergraph's SDL; asked again at each reload. */
  readonly supergraphSdl: () => Promise<string>;
  /** Whose tokens are believed. Null is open mode: nobody is asked who they are and `@access` is not enforced here. */
  readonly keys: IdentityKeys | null;
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The way to the subgraphs; by default HTTP to the addresses in the supergraph or in `env`. */
  readonly transport?: SubgraphTransport;
  /** Where `SUBGRAPH_URL_<NAME>` is looked up. */
  readonly env?: NodeJS.ProcessEnv;
  readonly console?: ConsoleHandler | null;
  /** Time the subgraphs have to answer one request; milliseconds, 2,000 by default. */
  readonly deadlineMs?: number;
  /** Shows the schema (introspection, suggestions) to callers without a token; true by default. */
  readonly schemaIsPublic?: boolean;
  /** Answers operations that are known already before the front has to; true by default. Both ways answer alike. */
  readonly shortLane?: boolean;
  /** How long requests are still taken after readiness has gone, for a proxy to notice; milliseconds, 0 by default. */
  readonly drainMs?: number;
}

/** A gateway that takes requests. */
export interface RunningGateway {
  /** The endpoint, e.g. `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  readonly port: number;
  /** Puts the supergraph's present text in place. Rejects, and keeps the old one serving, when there is something wrong with it. */
  reload(): Promise<void>;
  /** Readiness goes first; requests under way are finished, for at most eight seconds. */
  close(): Promise<void>;
}

const DEADLINE_MS = 2_000;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the proxies in front keep theirs, so that it is they who close an idle connection. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Starts a gateway on a supergraph. Subgraphs need not be up: those that are down cost their own fields only.
 * @throws Error saying what is wrong with the supergraph
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { supergraphSdl, keys, host = '127.0.0.1', port = 0, drainMs = 0 } = options;
  let urls: ReadonlyMap<string, URL> = new Map();
  const transport = options.transport ?? new HttpTransport((subgraph) => urls.get(subgraph));

  const { deadlineMs = DEADLINE_MS, schemaIsPublic = true } = options;

  /** Opens the supergraph's present text. Its addresses are checked too before anything of it is put to use. */
  const open = async () => {
    const sdl = await supergraphSdl();
    const planner = await openPlanner(sdl);
    try {
      const addresses = options.transport
        ? urls
        : subgraphUrls(planner.summary.subgraphs, options.env ?? process.env);
      const served = { transport, deadlineMs, schemaIsPublic, openMode: keys === null };
      return { graph: new ServedGraph(sdl, planner, served), addresses };
    } catch (error) {
      await planner.close();
      throw error;
    }
  };

  const first = await open();
  urls = first.addresses;
  const graph = new LiveGraph(first.graph);
  const front = new GraphqlFront(graph);
  await front.start();

  const readiness = new Readiness();
  const routes = {
    graphql: graphqlEndpoint(front, options.shortLane === false ? null : new ShortLane(graph), keys),
    console: options.console ?? null,
    readiness,
  };
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => void handleRequest(request, response, routes),
  );
  const connections = followConnections(server);
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;

  const close = async (): Promise<void> => {
    readiness.beginClosing();
    if (drainMs > 0) await wait(drainMs);
    await closeServer(server, connections);
    await front.stop();
    await graph.close();
    await transport.close();
  };
  let closing: Promise<void> | null = null;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/graphql`,
    port: taken,
    reload: async () => {
      const next = await open();
      // Building and swapping each keep the thread busy for a while: in between, answers that have arrived are read.
      await nextTurn();
      graph.swap(next.graph);
      urls = next.addresses;
    },
    close: () => (closing ??= close()),
  };
}

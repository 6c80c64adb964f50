import { graphql } from 'graphql';
import { composeSupergraph } from '../../../gateway/composeSupergraph';
import { startGateway, type GatewayOptions, type RunningGateway } from '../../../gateway/startGateway';
import { InProcessTransport, type ExecuteSubgraph } from '../../../gateway/transport/InProcessTransport';
import { sampleSubgraphs, type SampleSubgraph } from './sampleSubgraphs';
import { SubgraphServer } from './SubgraphServer';

process.env.LOG_LEVEL ??= 'silent';

const started: (() => Promise<void>)[] = [];

// What a failed test has left running would keep the run from ending. (Programs that are no tests end by themselves.)
if (typeof afterAll === 'function') afterAll(() => Promise.all(started.map((stop) => stop())));

/** A gateway over sample subgraphs that are served over HTTP. */
export interface HttpFederation {
  readonly gateway: RunningGateway;
  /** The subgraph's server. */
  subgraph(name: string): SubgraphServer;
  stop(): Promise<void>;
}

type Given = Partial<GatewayOptions>;

function supergraphOf(subgraphs: readonly SampleSubgraph[], urlOf: (name: string) => string): string {
  return composeSupergraph(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: urlOf(name) }))).supergraphSdl;
}

/** The sample supergraph, with addresses where nothing listens. */
export function sampleSupergraph(): string {
  return supergraphOf(sampleSubgraphs(), (name) => `http://127.0.0.1:1/${name}`);
}

/** Starts the sample federation with a server per subgraph. Open mode unless `keys` are given. */
export async function startHttpFederation(given: Given = {}): Promise<HttpFederation> {
  const subgraphs = sampleSubgraphs();
  const servers = new Map(subgraphs.map((each) => [each.name, new SubgraphServer(each)]));
  await Promise.all([...servers.values()].map((server) => server.start()));
  const subgraph = (name: string): SubgraphServer => {
    const server = servers.get(name);
    if (!server) throw new Error(`no subgraph ${name}`);
    return server;
  };
  const supergraph = supergraphOf(subgraphs, (name) => subgraph(name).url);
  const gateway = await startGateway({
    supergraphSdl: () => Promise.resolve(supergraph),
    keys: null,
    ...given,
  });
  const stop = async (): Promise<void> => {
    await gateway.close();
    await Promise.all([...servers.values()].map((server) => server.stop()));
  };
  started.push(stop);
  return { gateway, subgraph, stop };
}

/** How a sample subgraph executes in process. */
export function executeInProcess({ schema }: SampleSubgraph): ExecuteSubgraph {
  return ({ query, variables, operationName, identity }) =>
    graphql({ schema, source: query, variableValues: variables, operationName, contextValue: { identity } });
}

/** Starts the sample federation in this process; the map may be changed while it runs. */
export async function startInProcessFederation(given: Given = {}): Promise<{
  readonly gateway: RunningGateway;
  readonly subgraphs: Map<string, ExecuteSubgraph>;
}> {
  const samples = sampleSubgraphs();
  const subgraphs = new Map(samples.map((each) => [each.name, executeInProcess(each)]));
  const supergraph = supergraphOf(samples, () => '');
  const gateway = await startGateway({
    supergraphSdl: () => Promise.resolve(supergraph),
    keys: null,
    transport: new InProcessTransport(subgraphs),
    ...given,
  });
  started.push(() => gateway.close());
  return { gateway, subgraphs };
}

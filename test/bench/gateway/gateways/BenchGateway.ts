import type { Program } from '../processes/Program';
import type { Processes } from '../processes/Processes';

/** What a gateway is started with. */
export interface GatewaySetting {
  readonly processes: Processes;
  /** Folder of the compiled programs of the benchmark. */
  readonly programs: string;
  /** The file that holds the supergraph, with the addresses of the subgraphs. */
  readonly supergraph: string;
  /** Addresses of the subgraphs, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Folder of the installation whose tokens are believed; null is a graph that anybody may ask. */
  readonly dataDir: string | null;
}

/** A gateway that takes requests. */
export interface StartedGateway {
  readonly program: Program;
  /** The address of its GraphQL endpoint. */
  readonly url: string;
}

/** One of the gateways that are measured side by side. */
export interface BenchGateway {
  /** Its name in `--only`. */
  readonly key: string;
  readonly name: string;
  /** The packages it consists of. */
  readonly packages: readonly string[];
  /** Whether they are of those that only the benchmark has. */
  readonly isFromPeers: boolean;
  /** @throws Error saying why it cannot serve the supergraph */
  start(setting: GatewaySetting): Promise<StartedGateway>;
}

import type { StartedGateway } from '../gateways/BenchGateway';

/** A gateway in the contest. */
export interface Contestant extends StartedGateway {
  readonly key: string;
  readonly name: string;
}

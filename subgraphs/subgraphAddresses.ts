import { sectors } from '../shared/kernel/sectorKeys';

/** Where a subgraph is found when it runs as a process of its own and nobody says otherwise. */
export interface SubgraphAddress {
  /** Its name in the supergraph: the folder's. */
  readonly name: string;
  readonly port: number;
  readonly url: string;
}

/** The gateway's port; those of the subgraphs follow it. */
export const GATEWAY_PORT = 4000;

/** All subgraphs: the sectors in the order of their folders' names, then the province, at ports counted from 4001. */
export function subgraphAddresses(): SubgraphAddress[] {
  return [...sectors.map(({ folder }) => folder), 'province'].map((name, index) => {
    const port = GATEWAY_PORT + 1 + index;
    return { name, port, url: `http://localhost:${String(port)}/graphql` };
  });
}

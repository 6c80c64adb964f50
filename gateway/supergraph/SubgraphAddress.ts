/** A subgraph as the supergraph names it. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

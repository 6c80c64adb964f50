import type { Subgraphs } from '@apollo/federation-internals';

/** Subgraphs and what they compose to. */
export interface Composed {
  readonly subgraphs: Subgraphs;
  readonly supergraphSdl: string;
}

/** Something that composes, and would answer wrongly, slowly or not at all. */
export interface CompositionRule {
  /** Stable name, e.g. `nullable-boundary`. */
  readonly name: string;
  /** What is asked of a subgraph, and why. */
  readonly sentence: string;
  /** Where the rule is broken, e.g. `ecology: EcologyStandard.title`. */
  violations(composed: Composed): readonly string[];
}

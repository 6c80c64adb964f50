import type { CompositionRule } from './CompositionRule';
import { placesOf } from './subgraphFields';

/** Finds overrides that are to take effect for a share of requests only. */
export const noProgressiveOverride: CompositionRule = {
  name: 'no-progressive-override',
  sentence:
    '@override carries no label: this gateway has no one to ask which share of requests a label stands for.',
  violations: ({ subgraphs }) =>
    subgraphs
      .values()
      .flatMap((subgraph) =>
        placesOf(subgraph, subgraph.metadata().overrideDirective(), ({ label }) => label !== undefined),
      ),
};

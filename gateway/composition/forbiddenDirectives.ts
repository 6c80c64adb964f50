import type { FederationMetadata } from '@apollo/federation-internals';
import type { CompositionRule } from './CompositionRule';
import { placesOf, type Applications } from './subgraphFields';

type Directive = (metadata: FederationMetadata) => Applications;

/** A rule that forbids directives altogether. */
function forbid(name: string, sentence: string, directives: readonly Directive[]): CompositionRule {
  return {
    name,
    sentence,
    violations: ({ subgraphs }) =>
      subgraphs
        .values()
        .flatMap((subgraph) => directives.flatMap((each) => placesOf(subgraph, each(subgraph.metadata())))),
  };
}

/** Keeps authority in one place. */
export const noRouterAuthority = forbid(
  'no-router-authority',
  '@authenticated, @requiresScopes and @policy are not used: this gateway ignores or refuses them; authority is declared by @access.',
  [
    (each) => each.authenticatedDirective(),
    (each) => each.requiresScopesDirective(),
    (each) => each.policyDirective(),
  ],
);

/** Keeps out costs that nobody counts. */
export const noRouterCost = forbid(
  'no-router-cost',
  '@cost and @listSize are not used: this gateway does not read them, so they would promise a bound that nobody keeps.',
  [(each) => each.costDirective(), (each) => each.listSizeDirective()],
);

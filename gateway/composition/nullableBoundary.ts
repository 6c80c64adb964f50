import { isNonNullType } from '@apollo/federation-internals';
import type { CompositionRule } from './CompositionRule';
import { placeOf, resolvedFields, sharedEntities } from './subgraphFields';

/** Finds fields whose owner, when it is down, would take another subgraph's rows with it. */
export const nullableBoundary: CompositionRule = {
  name: 'nullable-boundary',
  sentence:
    'A field of an entity is nullable unless every subgraph that defines the entity resolves the field itself: whoever comes from another subgraph has to cross to it, and it may be down.',
  violations: ({ subgraphs }) =>
    sharedEntities(subgraphs).flatMap((definitions) => {
      const resolved = definitions.flatMap(([subgraph, type]) => resolvedFields(subgraph, type));
      const owners = (name: string): number => resolved.filter(({ field }) => field.name === name).length;
      return resolved
        .filter(
          ({ field }) => field.type && isNonNullType(field.type) && owners(field.name) < definitions.length,
        )
        .map(placeOf);
    }),
};

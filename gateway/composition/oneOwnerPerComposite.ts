import { baseType, isCompositeType } from '@apollo/federation-internals';
import type { CompositionRule } from './CompositionRule';
import { placeOf, resolvedFields, sharedEntities } from './subgraphFields';

/** Finds what makes planning explode. Source: cold plans measured with one to seven sharers. */
export const oneOwnerPerComposite: CompositionRule = {
  name: 'one-owner-per-composite',
  sentence:
    'A field of an entity that several subgraphs define is @shareable only if it is a scalar or an enum: each further owner of a list or object multiplies the plans to weigh (seven owners: 15 seconds).',
  violations: ({ subgraphs }) =>
    sharedEntities(subgraphs).flatMap((definitions) =>
      definitions
        .flatMap(([subgraph, type]) => resolvedFields(subgraph, type))
        .filter(({ isKey }) => !isKey)
        .filter(({ field }) => isCompositeType(baseType(field.type ?? field.parent)))
        .filter(({ subgraph, field }) => subgraph.metadata().isFieldShareable(field))
        .map(placeOf),
    ),
};

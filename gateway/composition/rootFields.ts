import {
  baseType,
  isCompositeType,
  isListType,
  isNonNullType,
  type ObjectType,
  type Subgraph,
} from '@apollo/federation-internals';
import type { CompositionRule } from './CompositionRule';
import { placeOf, resolvedFields } from './subgraphFields';

function rootType(subgraph: Subgraph, kind: 'query' | 'mutation'): readonly ObjectType[] {
  const type = subgraph.schema.schemaDefinition.rootType(kind);
  return type ? [type] : [];
}

/** Finds questions whose failure would take the answers to the others with it. */
export const nullableRoots: CompositionRule = {
  name: 'nullable-roots',
  sentence: 'Every field of Query is nullable: a subgraph that is down costs its fields, not the answer.',
  violations: ({ subgraphs }) =>
    subgraphs
      .values()
      .flatMap((subgraph) => rootType(subgraph, 'query').flatMap((type) => resolvedFields(subgraph, type)))
      .filter(({ field }) => field.type && isNonNullType(field.type))
      .map(placeOf),
};

/** Finds root fields that several subgraphs would answer, each with its own rows. */
export const oneOwnerPerRoot: CompositionRule = {
  name: 'one-owner-per-root',
  sentence:
    'A root field that gives a list or an object is not @shareable: its sharers would be taken for interchangeable, and one of them asked for the rows of all.',
  violations: ({ subgraphs }) =>
    subgraphs
      .values()
      .flatMap((subgraph) =>
        (['query', 'mutation'] as const)
          .flatMap((kind) => rootType(subgraph, kind))
          .flatMap((type) => resolvedFields(subgraph, type)),
      )
      .filter(({ subgraph, field }) => subgraph.metadata().isFieldShareable(field))
      .filter(({ field: { type } }) => {
        if (!type) return false;
        return isListType(isNonNullType(type) ? type.ofType : type) || isCompositeType(baseType(type));
      })
      .map(placeOf),
};

import type { CompositionRule } from './CompositionRule';
import { INDEX_SUBGRAPH, resolvedFields, sharedEntities } from './subgraphFields';

/** Finds entities that several sectors take for theirs. */
export const oneOwnerPerEntity: CompositionRule = {
  name: 'one-owner-per-entity',
  sentence: `Beside ${INDEX_SUBGRAPH}, one subgraph at most resolves more of an entity than its key: of several, the planner would ask any one, also for the rows of the others.`,
  violations: ({ subgraphs }) =>
    sharedEntities(subgraphs).flatMap((definitions) => {
      const owners = definitions.filter(
        ([subgraph, type]) =>
          subgraph.name !== INDEX_SUBGRAPH && resolvedFields(subgraph, type).some(({ isKey }) => !isKey),
      );
      return owners.length > 1 ? owners.map(([subgraph, type]) => `${subgraph.name}: ${type.name}`) : [];
    }),
};

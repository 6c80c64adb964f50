import {
  executeSync,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SelectedField } from './Selections';

/** Answers the introspection fields of a request, by response key. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

const NOTHING: Readonly<Record<string, unknown>> = {};

/**
 * Prepares the introspection fields that an operation selects at its root. They are about the schema that callers see,
 * so no subgraph is asked; `@skip` and `@include` are left to who shapes the response.
 */
export function compileIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootFields: readonly SelectedField[],
): Introspect {
  const nodes = rootFields.filter(({ type }) => type === null).flatMap((field) => field.nodes);
  if (nodes.length === 0) return () => NOTHING;
  const asked: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
  return (variables) => executeSync({ schema, document: asked, variableValues: variables }).data ?? NOTHING;
}

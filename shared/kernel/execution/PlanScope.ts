import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Execution } from './Execution';
import type { Container, Key, Place } from './Place';

/** How the object that is selected of one type is put together. */
export interface Selection {
  /** Puts the object of a source into its container; false when nothing is left of it. */
  execute(execution: Execution, source: unknown, container: Container, key: Key, place: Place): boolean;
}

/** What all plans of one operation share. */
export interface PlanScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  /** Plans what fields that lead to objects of a type select of them. */
  readonly selectionOf: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Selection;
}

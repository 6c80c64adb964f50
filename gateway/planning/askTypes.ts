import {
  isAbstractType,
  Kind,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: TypeNameMetaFieldDef.name },
};

/**
 * Asks what each object is that may be of several types. A subgraph whose own schema knows the type (it has `Book` where
 * others have `Media`) is not asked by the planner, and without an answer `... on Book` would apply to nothing.
 */
export function askTypes(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET]: (node) => {
        if (!isAbstractType(types.getParentType())) return undefined;
        return { ...node, selections: [TYPENAME, ...node.selections] };
      },
    }),
  );
}

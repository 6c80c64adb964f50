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
  type SelectionNode,
} from 'graphql';

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: TypeNameMetaFieldDef.name },
};

/**
 * Asks what an object is where that decides on its fields. A subgraph whose own schema knows the type (it has `Book` where
 * others have `Media`) is not asked by the planner, and without an answer `... on Book` would apply to nothing. Elsewhere
 * nobody is asked: where a subgraph does not know, that takes a fetch more.
 */
export function askTypes(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const conditions = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.typeCondition.name.value]] : [],
    ),
  );
  const types = new TypeInfo(schema);
  const depends = (selection: SelectionNode, on: string): boolean => {
    if (selection.kind === Kind.FIELD) return selection.name.value === TypeNameMetaFieldDef.name;
    const condition =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? conditions.get(selection.name.value)
        : selection.typeCondition?.name.value;
    return condition !== undefined && condition !== on;
  };
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET]: (node) => {
        const type = types.getParentType();
        if (!isAbstractType(type) || !node.selections.some((each) => depends(each, type.name)))
          return undefined;
        return { ...node, selections: [TYPENAME, ...node.selections] };
      },
    }),
  );
}

import { GraphQLError, visit, type DocumentNode } from 'graphql';

/** As the key of a plain object this name reaches the prototype of all objects. */
const RESERVED = '__proto__';

/** Refuses the name wherever a document could introduce it: alias, variable, operation, fragment or argument. */
export function checkReservedNames(document: DocumentNode): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  visit(document, {
    Name(node) {
      if (node.value !== RESERVED) return;
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      errors.push(new GraphQLError(`The name ${RESERVED} is reserved.`, { nodes: node, extensions }));
    },
  });
  return errors;
}

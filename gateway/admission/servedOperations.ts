import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** Refuses an operation whose root type the schema lacks; the rules of graphql-js look at fields only, and find none. */
export function ServedOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This graph serves no ${node.operation}s.`, { nodes: node }));
    },
  };
}

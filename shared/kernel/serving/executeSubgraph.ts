import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { checkAccess, compileAccess, type Identity } from '../../identity';
import { badField } from '../../errors';
import { findNul } from './findNul';
import { OperationCache } from './OperationCache';
import type { SubgraphRuntime } from './SubgraphRuntime';
import { coded, tellError } from './tellError';

/** One operation for a subgraph. */
export interface SubgraphOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly identity: Identity;
  readonly requestId: string;
}

/** What a subgraph answers. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Executes operations on one subgraph: parsed once, checked against its `@access`, errors told by the catalogue. */
export function subgraphExecutor(
  runtime: SubgraphRuntime,
): (operation: SubgraphOperation) => Promise<SubgraphAnswer> {
  const operations = new OperationCache(runtime.schema);
  const access = compileAccess(runtime.schema);

  return async ({ query, variables, operationName, identity, requestId }) => {
    const told = (errors: readonly GraphQLError[]) =>
      errors.map((error) => tellError(error, runtime.name, requestId));
    let checked;
    try {
      checked = operations.check(query);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: told([coded(error, 'GRAPHQL_PARSE_FAILED')]) };
    }
    const { operation } = checked;
    if (!operation)
      return { errors: told(checked.errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'))) };

    const nul = operation.hasNul ? 'operation' : findNul(variables);
    if (nul !== null) {
      const refusal = badField(nul, null, 'must not contain the NUL character');
      return { errors: told([new GraphQLError(refusal.message, { originalError: refusal })]) };
    }

    const denied = checkAccess(access, operation.document, operationName, identity);
    if (denied.length > 0) return { errors: told(denied) };

    const context = runtime.contextFor({ identity, requestId });
    const { data, errors } = await operation.execute({ variables, operationName, context });
    if (!errors) return data === undefined ? {} : { data };
    return { ...(data !== undefined && { data }), errors: told(errors) };
  };
}

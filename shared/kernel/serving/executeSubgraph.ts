import { execute, GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
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

/** A NUL character as a literal of the operation spells it. */
const NUL_ESCAPE = '\\u0000';

/** Executes operations on one subgraph: parsed once, checked against its `@access`, errors told by the catalogue. */
export function subgraphExecutor(
  runtime: SubgraphRuntime,
): (operation: SubgraphOperation) => Promise<SubgraphAnswer> {
  const operations = new OperationCache(runtime.schema);
  const access = compileAccess(runtime.schema);

  return async ({ query, variables, operationName, identity, requestId }) => {
    const refused = (errors: readonly GraphQLError[]): SubgraphAnswer => ({
      errors: errors.map((error) => tellError(error, runtime.name, requestId)),
    });
    let checked;
    try {
      checked = operations.check(query);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return refused([coded(error, 'GRAPHQL_PARSE_FAILED')]);
    }
    if (!checked.document)
      return refused(checked.errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')));

    const nul = findNul({ ...variables, operation: query.replaceAll(NUL_ESCAPE, '\0') });
    if (nul !== null) {
      const refusal = badField(nul, null, 'must not contain the NUL character');
      return refused([new GraphQLError(refusal.message, { originalError: refusal })]);
    }

    const denied = checkAccess(access, checked.document, operationName, identity);
    if (denied.length > 0) return refused(denied);

    const { data, errors }: ExecutionResult = await execute({
      schema: runtime.schema,
      document: checked.document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue: runtime.contextFor({ identity, requestId }),
    });
    return {
      ...(data !== undefined && { data }),
      ...(errors && { errors: errors.map((error) => tellError(error, runtime.name, requestId)) }),
    };
  };
}

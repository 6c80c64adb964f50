import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { checkAccess, compileAccess, type Identity } from '../../identity';
import { badField, type DomainError } from '../../errors';
import { findNul } from './findNul';
import { OperationCache } from './OperationCache';
import { refusedLiteral, refusedVariables } from '../../service/refusedInput';
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
    if (!operation) return { errors: told(checked.errors.map((error) => invalid(error, query))) };

    const nul = operation.hasNul ? 'operation' : findNul(variables);
    if (nul !== null)
      return { errors: told([refused(badField(nul, null, 'must not contain the NUL character'))]) };

    const denied = checkAccess(access, operation.document, operationName, identity);
    if (denied.length > 0) return { errors: told(denied) };

    const context = runtime.contextFor({ identity, requestId });
    const { data, errors } = await operation.execute({ variables, operationName, context });
    if (!errors) return data === undefined ? {} : { data };
    if (data !== undefined) return { data, errors: told(errors) };
    const refusal = refusedVariables(runtime.schema, operation.document, operationName, variables);
    return { errors: told(refusal ? [refused(refusal)] : errors) };
  };
}

function refused(refusal: DomainError): GraphQLError {
  return new GraphQLError(refusal.message, { originalError: refusal });
}

function invalid(error: GraphQLError, query: string): GraphQLError {
  const refusal = refusedLiteral(error, query);
  return refusal ? refused(refusal) : coded(error, 'GRAPHQL_VALIDATION_FAILED');
}

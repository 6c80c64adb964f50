import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { GraphQLError, type FormattedExecutionResult } from 'graphql';
import { admitOperation } from '../admission/admitOperation';
import { internalError } from '../errors/internalError';
import type { LiveGraph } from '../execution/LiveGraph';
import type { GatewayContext } from '../execution/RequestCall';
import { JSON_TYPE, RESPONSE_TYPE, statusOfRefusal } from './statusOf';
import { currentRequest, tell } from './requestScope';

const METHOD_NOT_ALLOWED = 405;
const UNAUTHENTICATED = 401;

function refuse(errors: readonly GraphQLError[]): GraphQLResponse {
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: errors.map(tell) } },
  };
}

function unknownOperation(name: string | undefined): GraphQLError {
  const message =
    name === undefined ? 'The document has several operations; name one.' : `Unknown operation "${name}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

/**
 * The executor puts what contradicts the schema (a null where none may be) into an extension; a caller that reads
 * only `errors` would take the answer for whole.
 */
function raiseContradictions(result: FormattedExecutionResult): void {
  const found: unknown = result.extensions?.valueCompletion;
  if (!Array.isArray(found)) return;
  const { requestId } = currentRequest();
  result.errors = found.map((each: GraphQLError) =>
    tell(internalError(each, { path: each.path }, { requestId })),
  );
  delete result.extensions;
}

/** Holds operations against the graph's contract before they are planned, and gives answers the status their errors call for. */
export function admissionPlugin(graph: LiveGraph): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: ({ document, operation, request, schema, contextValue }) => {
          currentRequest().operation = operation?.name?.value ?? null;
          const { operationName } = request;
          const problems = admitOperation(
            document,
            operationName,
            contextValue.call.identity,
            graph.contractOf(schema),
          );
          if (problems.length > 0) return Promise.resolve(refuse(problems));
          return Promise.resolve(operation ? null : refuse([unknownOperation(operationName)]));
        },
        willSendResponse: ({ request, response: { http, body } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          raiseContradictions(body.singleResult);
          const { data, errors } = body.singleResult;
          if (data === undefined && errors && http.status !== METHOD_NOT_ALLOWED) {
            const accept = request.http?.headers.get('accept');
            http.status = statusOfRefusal(errors, accept === RESPONSE_TYPE ? RESPONSE_TYPE : JSON_TYPE);
          }
          if (http.status === UNAUTHENTICATED) http.headers.set('www-authenticate', 'Bearer');
          return Promise.resolve();
        },
      }),
  };
}

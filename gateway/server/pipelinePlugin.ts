import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../shared/errors';
import { admitOperation } from '../admission/admitOperation';
import type { LiveGraph } from '../graph/LiveGraph';
import { answerKnown, type OperationAnswer } from './answerKnown';
import type { GatewayContext } from './GatewayContext';
import { tell, type RequestScope } from './RequestScope';
import { DataText } from './responseText';
import { JSON_TYPE, RESPONSE_TYPE, statusOfRefusal } from './statusOf';

const METHOD_NOT_ALLOWED = 405;
const UNAUTHENTICATED = 401;
/** `{"data":` and `}`, which stand around the data of a response that came as bytes. */
const BYTES_BEFORE_DATA = 8;
const BYTES_AFTER_DATA = 1;

function responseOf(singleResult: object): GraphQLResponse {
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

function refuse(errors: readonly GraphQLFormattedError[]): GraphQLResponse {
  return responseOf({ errors });
}

function respond(answer: OperationAnswer): GraphQLResponse {
  if (answer.kind === 'refused') return refuse(answer.errors);
  if (answer.kind === 'data') {
    const { data, errors } = answer;
    return responseOf({ data: new DataText(data), ...(errors.length > 0 && { errors }) });
  }
  const { bytes } = answer;
  return responseOf({
    data: new DataText(bytes.toString('utf8', BYTES_BEFORE_DATA, bytes.length - BYTES_AFTER_DATA)),
  });
}

function unknownOperation(name: string | undefined): GraphQLError {
  const message =
    name === undefined ? 'The document has several operations; name one.' : `Unknown operation "${name}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

/** An error that the front made by itself, and so without knowing the request. */
export function withRequest(error: GraphQLFormattedError, scope: RequestScope): GraphQLFormattedError {
  scope.note(error);
  return { ...error, extensions: { ...error.extensions, requestId: scope.requestId } };
}

/** What the planner refuses, and says so by a code of the catalogue; anything else is a fault of ours. */
function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

/**
 * The way of an operation through the front: held against the graph's contract, prepared, answered; and the status that
 * the answer's errors call for.
 */
export function pipelinePlugin(graph: LiveGraph): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, operation, request, source, schema, contextValue }) => {
          const { call, scope } = contextValue;
          scope.operation = operation?.name?.value ?? null;
          const served = graph.graphOf(schema);
          const { operationName, variables = {} } = request;
          const problems = admitOperation(document, operationName, call.identity, served.contract);
          if (problems.length > 0) return refuse(problems.map((problem) => tell(problem, scope)));
          if (!operation) return refuse([tell(unknownOperation(operationName), scope)]);
          const known = await served.prepare(source, operationName, document).catch(refusalOf);
          if (known instanceof DomainError) return refuse([tell(known, scope)]);
          return respond(await answerKnown(known, variables, call, scope));
        },
        willSendResponse: ({ request, contextValue: { scope }, response: { http, body } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const { data, errors } = body.singleResult;
          if (errors && !('requestId' in (errors[0]?.extensions ?? {}))) {
            body.singleResult.errors = errors.map((error) => withRequest(error, scope));
          }
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

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { logSoon } from '../../shared/service/log';
import type { GraphqlEndpoint } from './graphqlEndpoint';
import type { Readiness } from './Readiness';
import { Refusal } from './Refusal';
import { headersOf, RequestScope, tell } from './RequestScope';
import { sendJson } from './sendJson';

/** Serves the explorer; resolves to false, with nothing sent, when the path is not the explorer's. */
export type ConsoleHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What lies behind the gateway's paths. */
export interface Routes {
  readonly graphql: GraphqlEndpoint;
  /** Null where no explorer is served. */
  readonly console: ConsoleHandler | null;
  readonly readiness: Readiness;
}

/** Where the graph is served. */
export const GRAPHQL_PATH = '/graphql';
const GIVEN_ID = /^[\w.-]{1,64}$/;

/** The id the caller (or a proxy) gave the request, where it is harmless, so that logs of several systems agree. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

/** For answers that are sent in other ways than those of the graph. */
function setHeaders(response: ServerResponse, scope: RequestScope): void {
  const headers = headersOf(scope);
  for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] ?? '', headers[at + 1] ?? '');
}

function route(
  request: IncomingMessage,
  response: ServerResponse,
  scope: RequestScope,
  routes: Routes,
): Promise<void> {
  if (scope.path === GRAPHQL_PATH) return routes.graphql(request, response, scope);
  return routeBesideGraph(request, response, scope, routes);
}

async function routeBesideGraph(
  request: IncomingMessage,
  response: ServerResponse,
  scope: RequestScope,
  routes: Routes,
): Promise<void> {
  const { path } = scope;
  setHeaders(response, scope);
  if (path === '/health/live') return sendJson(response, 200, { status: 'live' });
  if (path === '/health/ready') {
    const { isReady } = routes.readiness;
    return sendJson(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'closing' });
  }
  if (routes.console && (await routes.console(request, response))) return;
  throw new Refusal(404, `Nothing is served here; the graph is at ${GRAPHQL_PATH}.`, 'NOT_FOUND');
}

/** Turns whatever went wrong into an answer in the form of every other error. */
function refuse(response: ServerResponse, failure: unknown, scope: RequestScope): void {
  const isRefusal = failure instanceof Refusal;
  const told = tell(
    isRefusal ? new GraphQLError(failure.message, { extensions: { code: failure.code } }) : failure,
    scope,
  );
  if (response.headersSent) return void response.destroy();
  setHeaders(response, scope);
  sendJson(response, isRefusal ? failure.status : 500, { errors: [told] }, isRefusal ? failure.headers : {});
}

function note(request: IncomingMessage, response: ServerResponse, scope: RequestScope): void {
  const { requestId, operation, subject, codes, path, startedAt } = scope;
  logSoon(path === GRAPHQL_PATH ? 'info' : 'debug', 'request', {
    requestId,
    method: request.method,
    path,
    status: response.statusCode,
    milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
    operation,
    subject,
    codes: codes.length > 0 ? codes : undefined,
    callerLeft: response.writableFinished ? undefined : true,
  });
}

/** Answers one HTTP request and writes its line to the log. Never rejects. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Routes,
): Promise<void> {
  const scope = new RequestScope(requestIdOf(request), pathOf(request));
  const answer = routes.readiness.follow(response);
  response.on('close', () => {
    if (!response.writableFinished) scope.departure.leave();
    routes.readiness.letGo(answer);
    note(request, response, scope);
  });
  try {
    await route(request, response, scope, routes);
  } catch (failure) {
    refuse(response, failure, scope);
  }
}

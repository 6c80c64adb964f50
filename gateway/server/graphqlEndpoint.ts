import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { DomainError } from '../../shared/errors';
import { ANONYMOUS, identityOfHeader, type Identity, type IdentityKeys } from '../../shared/identity';
import type { RequestCall } from '../execution/RequestCall';
import type { MediaType } from './statusOf';
import type { GraphqlFront } from './GraphqlFront';
import { mediaTypeFor } from './mediaType';
import { readOperation } from './readOperation';
import type { GatewayContext } from './GatewayContext';
import { Refusal } from './Refusal';
import { sendAnswer, sendFrontAnswer } from './sendAnswer';
import type { ShortLane } from './ShortLane';
import type { RequestScope } from './RequestScope';

/** Answers requests for the GraphQL endpoint. @throws Refusal */
export type GraphqlEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  scope: RequestScope,
) => Promise<void>;

async function identify(authorization: string | undefined, keys: IdentityKeys): Promise<Identity> {
  try {
    return await identityOfHeader(authorization, keys);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new Refusal(401, error.message, error.code, { 'www-authenticate': 'Bearer error="invalid_token"' });
  }
}

function frontHeadersOf({ headers }: IncomingMessage, mediaType: MediaType): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // The front negotiates only after the operation has run; the choice is made here, before it, and is its only option.
  map.set('accept', mediaType);
  return map;
}

/** Serves GraphQL over HTTP, by the short lane where there is one and it can. Without keys (open mode) nobody is asked who they are, and no identity is handed on. */
export function graphqlEndpoint(
  front: GraphqlFront,
  lane: ShortLane | null,
  keys: IdentityKeys | null,
): GraphqlEndpoint {
  return async (request, response, scope) => {
    const { method = '', url = '' } = request;
    if (method !== 'GET' && method !== 'POST') {
      throw new Refusal(405, 'Use GET or POST.', 'BAD_REQUEST', { allow: 'GET, POST' });
    }
    const mediaType = mediaTypeFor(request.headers.accept);
    if (!mediaType) throw new Refusal(406, 'Accept application/graphql-response+json or application/json.');
    const { authorization } = request.headers;
    const identity = keys ? await identify(authorization, keys) : ANONYMOUS;
    scope.subject = identity.subject;
    const body = method === 'POST' ? await readOperation(request) : null;
    const call: RequestCall = {
      requestId: scope.requestId,
      identity,
      authorization: (keys && authorization) ?? null,
      departure: scope.departure,
      deadline: Infinity,
    };
    const context: GatewayContext = { call, scope };
    const quick = body && lane?.answer(body, context);
    if (quick) return sendAnswer(response, await quick, mediaType, scope);
    const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
    const head = { method, headers: frontHeadersOf(request, mediaType), search };
    const answer = await front.answer({ ...head, body }, context);
    sendFrontAnswer(response, answer, scope);
  };
}

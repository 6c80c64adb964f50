import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { OperationAnswer } from './answerKnown';
import { headersOf, type RequestScope } from './RequestScope';
import { responseText } from './responseText';
import { statusOfRefusal, type MediaType } from './statusOf';

const OK = 200;

/** Sends a GraphQL response. */
export function sendBody(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  bytes: Buffer,
  scope: RequestScope,
): void {
  response.writeHead(status, {
    ...headersOf(scope),
    ...headers,
    'cache-control': 'no-store',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

/** Sends the answer to an operation, as the front would. */
export function sendAnswer(
  response: ServerResponse,
  answer: OperationAnswer,
  mediaType: MediaType,
  scope: RequestScope,
): void {
  const headers = { 'content-type': `${mediaType}; charset=utf-8` };
  if (answer.kind === 'bytes') return sendBody(response, OK, headers, answer.bytes, scope);
  if (answer.kind === 'data') {
    return sendBody(response, OK, headers, Buffer.from(responseText(answer.data, answer.errors)), scope);
  }
  const { errors } = answer;
  const body = Buffer.from(JSON.stringify({ errors }));
  sendBody(response, statusOfRefusal(errors, mediaType), headers, body, scope);
}

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { OperationAnswer } from './answerKnown';
import { responseText } from './responseText';
import { statusOfRefusal, type MediaType } from './statusOf';

const OK = 200;

/** Sends a GraphQL response. */
export function sendBody(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  bytes: Buffer,
): void {
  response.writeHead(status, { ...headers, 'cache-control': 'no-store', 'content-length': bytes.length });
  response.end(bytes);
}

/** Sends the answer to an operation, as the front would. */
export function sendAnswer(response: ServerResponse, answer: OperationAnswer, mediaType: MediaType): void {
  const headers = { 'content-type': `${mediaType}; charset=utf-8` };
  if (answer.kind === 'bytes') return sendBody(response, OK, headers, answer.bytes);
  if (answer.kind === 'data') {
    return sendBody(response, OK, headers, Buffer.from(responseText(answer.data, answer.errors)));
  }
  const { errors } = answer;
  sendBody(response, statusOfRefusal(errors, mediaType), headers, Buffer.from(JSON.stringify({ errors })));
}

import type { ServerResponse } from 'node:http';
import { log } from '../../shared/service/log';
import { TurnEnd } from '../../shared/service/TurnEnd';
import type { OperationAnswer } from './answerKnown';
import type { FrontAnswer } from './GraphqlFront';
import { headersOf, type RequestScope } from './RequestScope';
import { responseText } from './responseText';
import { statusOfRefusal, type MediaType } from './statusOf';

const OK = 200;

/** An answer, ready to be written. */
interface Outgoing {
  readonly response: ServerResponse;
  readonly status: number;
  readonly headers: string[];
  readonly body: Buffer;
}

const outgoing = new TurnEnd<Outgoing>(({ response, status, headers, body }) => {
  try {
    response.writeHead(status, headers).end(body);
  } catch (error) {
    log.error('an answer could not be written', { error });
    response.destroy();
  }
});

/** Sends a GraphQL response. Its headers are a flat list: of objects put together node writes them many times as slowly. */
function send(
  response: ServerResponse,
  status: number,
  own: readonly string[],
  body: Buffer,
  scope: RequestScope,
): void {
  const headers = headersOf(scope);
  headers.push(...own, 'cache-control', 'no-store', 'content-length', String(body.length));
  outgoing.add({ response, status, headers, body });
}

/** What is sent with every answer anyhow. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['cache-control', 'content-length']);

/** Sends what the front answered. */
export function sendFrontAnswer(response: ServerResponse, answer: FrontAnswer, scope: RequestScope): void {
  const headers = [...answer.headers].filter(([name]) => !OWN_HEADERS.has(name)).flat();
  send(response, answer.status, headers, Buffer.from(answer.text), scope);
}

/** Sends the answer to an operation, as the front would. */
export function sendAnswer(
  response: ServerResponse,
  answer: OperationAnswer,
  mediaType: MediaType,
  scope: RequestScope,
): void {
  const headers = ['content-type', `${mediaType}; charset=utf-8`];
  if (answer.kind === 'bytes') return send(response, OK, headers, answer.bytes, scope);
  if (answer.kind === 'data') {
    return send(response, OK, headers, Buffer.from(responseText(answer.data, answer.errors)), scope);
  }
  const { errors } = answer;
  const body = Buffer.from(JSON.stringify({ errors }));
  send(response, statusOfRefusal(errors, mediaType), headers, body, scope);
}

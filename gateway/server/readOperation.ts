import type { IncomingMessage } from 'node:http';
import { isRecord } from '../../shared/service/isRecord';
import { readBody } from './readBody';
import { Refusal } from './Refusal';

const JSON_BODY = /^application\/json\s*(;\s*charset\s*=\s*"?(?<charset>[\w-]+)"?\s*)?$/i;

/** A form or a text can be posted by a page of any origin without asking; JSON cannot. */
function checkContentType({ headers }: IncomingMessage): void {
  if (headers['content-type'] === 'application/json') return;
  const match = JSON_BODY.exec(headers['content-type'] ?? '');
  const charset = match?.groups?.charset?.toLowerCase() ?? 'utf-8';
  if (!match || !['utf-8', 'utf8'].includes(charset)) {
    throw new Refusal(415, 'The body needs the content-type application/json, in UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The request body is not JSON.');
  }
}

function operationIn(text: string): object {
  const body = parse(text);
  if (!isRecord(body)) {
    throw new Refusal(400, 'The request body needs to be one JSON object; batches are not supported.');
  }
  return body;
}

/** The JSON object a POST carries. What is in it is for the GraphQL front to judge. @throws Refusal 400, 413, 415 */
export function readOperation(request: IncomingMessage): Promise<object> {
  checkContentType(request);
  return readBody(request).then(operationIn);
}

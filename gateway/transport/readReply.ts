import type { Dispatcher } from 'undici';
import type { SubgraphError, SubgraphReply } from './SubgraphTransport';

/** More than this from one subgraph is an accident: 8 MiB. */
export const LARGEST_REPLY_BYTES = 8 * 1024 * 1024;
const MOST_ERRORS = 100;
const JSON_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readCapped(response: Dispatcher.ResponseData): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_REPLY_BYTES) throw new Error(`the reply is larger than ${LARGEST_REPLY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** Refusals (4xx) are read like answers when they are GraphQL; redirects and server errors are not. */
function checkHead({ statusCode, headers }: Dispatcher.ResponseData): void {
  if ((statusCode >= 300 && statusCode < 400) || statusCode >= 500)
    throw new Error(`HTTP status ${statusCode}`);
  const type = headers['content-type'];
  if (typeof type !== 'string' || !JSON_TYPE.test(type)) throw new Error(`content-type ${String(type)}`);
  if (headers['content-encoding'] !== undefined) throw new Error('a content-encoding nobody asked for');
}

/** Checks that a value has the form of a GraphQL response. @throws Error saying what is wrong */
export function replyOf(value: unknown): SubgraphReply {
  if (!isRecord(value)) throw new Error('the reply is not an object');
  const { data, errors } = value;
  if (errors !== undefined && !(Array.isArray(errors) && errors.length > 0 && errors.every(isRecord))) {
    throw new Error('`errors` is not a list of errors');
  }
  if (data !== undefined && data !== null && !isRecord(data)) throw new Error('`data` is not an object');
  if (!data && !errors) throw new Error('neither data nor errors');
  return {
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors: errors.slice(0, MOST_ERRORS) as SubgraphError[] }),
  };
}

/** Reads a subgraph's HTTP response: JSON only, capped, and of the form of a GraphQL response. @throws Error saying what is wrong */
export async function readReply(response: Dispatcher.ResponseData): Promise<SubgraphReply> {
  response.body.on('error', () => undefined);
  try {
    checkHead(response);
    return replyOf(JSON.parse((await readCapped(response)).toString('utf8')));
  } finally {
    // A body left unread would keep its connection from the pool for ever; to drop it is an error only to the stream.
    response.body.destroy();
  }
}

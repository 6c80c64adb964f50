import { request, type Dispatcher } from 'undici';

/** An HTTP request as it is sent, down to the bytes of its body. */
export interface RawRequest {
  readonly name: string;
  readonly method: Dispatcher.HttpMethod;
  /** What follows the endpoint's path: empty, or `?` and parameters. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

/** An answer, without what may differ from one time to the next. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: string;
}

const JSON_TYPE = 'application/json';
/** Ids that are made up anew each time: of masked errors, and of requests whose own was not taken. */
const MADE_UP = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const same = (text: string): string => text.replace(MADE_UP, '…');

/** A POST of a text, as JSON unless the headers say otherwise. */
export function post(name: string, body: string | Buffer, headers: Record<string, string> = {}): RawRequest {
  return { name, method: 'POST', search: '', headers: { 'content-type': JSON_TYPE, ...headers }, body };
}

/** A POST of a value as JSON. */
export function postJson(name: string, value: unknown, headers: Record<string, string> = {}): RawRequest {
  return post(name, JSON.stringify(value), headers);
}

/** Sends a request; its id is always the same, so that answers can be compared byte by byte. */
export async function sendRaw(
  url: string,
  { method, search, headers, body }: RawRequest,
): Promise<RawAnswer> {
  const response = await request(`${url}${search}`, {
    method,
    headers: { 'x-request-id': 'compared', ...headers },
    body,
  });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const { 'x-request-id': id, ...headersSent } = response.headers;
  return {
    status: response.statusCode,
    headers: { ...headersSent, date: undefined, 'x-request-id': same(String(id)) },
    // One character a byte, so that no difference is lost.
    body: same(bytes.toString('latin1')),
  };
}

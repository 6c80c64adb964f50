import { request, type Dispatcher } from 'undici';
import { askAgain } from './askAgain';

/** An error as a caller receives it. */
export interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly requestId: string;
    readonly sector?: string;
    readonly errorId?: string;
    readonly fields?: readonly { readonly field: string }[];
  };
}

/** An answer of the gateway. */
export interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly text: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly ToldError[];
}

/** Sends a request as it is and reads the answer, which must be JSON whatever happens. */
export async function send(
  url: string,
  options: Omit<Dispatcher.RequestOptions, 'path' | 'origin'>,
): Promise<Answer> {
  const { statusCode, headers, body } = await request(url, options);
  const text = await body.text();
  const { data, errors } = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
  return {
    status: statusCode,
    headers,
    text,
    ...(data !== undefined && { data }),
    ...(errors && { errors }),
  };
}

/** What may be asked beside the query. */
export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** Posts an operation; see `askAgain` for when it is posted more than once. */
export async function ask(url: string, query: string, asked: Asked = {}): Promise<Answer> {
  const { variables, operationName, token, headers } = asked;
  const post = (more: object): Promise<Answer> =>
    send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables, operationName, ...more }),
    });
  const answer = await post({});
  await askAgain(query, post);
  return answer;
}

/** Codes of an answer's errors, in order. */
export function codesOf({ errors = [] }: Answer): readonly string[] {
  return errors.map(({ extensions }) => extensions.code);
}

import type { SubgraphCall, SubgraphOperation } from '../SubgraphTransport';
import { FIELD_VALUE } from './grammar';

const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** A request as it goes to the wire. */
export interface HttpRequest {
  readonly text: string;
  /** Latin-1 where every character is of ASCII: it is the same bytes, and cheaper to write. */
  readonly encoding: 'latin1' | 'utf8';
}

/** A line end in a value would begin another field, or another request. */
function field(name: string, value: string): string {
  if (!FIELD_VALUE.test(value)) throw new Error(`${name} has characters that a header may not have`);
  return `${name}: ${value}\r\n`;
}

/** The request for an operation at an address, but for what differs from call to call. */
export class RequestTemplate {
  readonly #head: string;
  readonly #bodyBegin: string;
  readonly #bodyEnd = '}';
  /** Bytes of the body without the variables. */
  readonly #bytes: number;
  readonly #isAscii: boolean;

  constructor({ query, operationName }: SubgraphOperation, url: URL) {
    this.#head =
      `POST ${url.pathname}${url.search} HTTP/1.1\r\n` +
      `host: ${url.host}\r\ncontent-type: application/json\r\naccept: ${ACCEPT}\r\n`;
    const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
    this.#bodyBegin = `{"query":${JSON.stringify(query)}${name},"variables":`;
    this.#bytes = Buffer.byteLength(this.#bodyBegin) + this.#bodyEnd.length;
    this.#isAscii = this.#bytes === this.#bodyBegin.length + this.#bodyEnd.length;
  }

  /** The request for one call; `variables` is the text of a JSON object. @throws Error naming a header that cannot be sent */
  fill(variables: string, call: Pick<SubgraphCall, 'authorization' | 'requestId'>): HttpRequest {
    const bytes = Buffer.byteLength(variables);
    const authorization = call.authorization === null ? '' : field('authorization', call.authorization);
    const requestId = field('x-request-id', call.requestId);
    return {
      text:
        `${this.#head}${authorization}${requestId}content-length: ${this.#bytes + bytes}\r\n\r\n` +
        `${this.#bodyBegin}${variables}${this.#bodyEnd}`,
      encoding: this.#isAscii && bytes === variables.length ? 'latin1' : 'utf8',
    };
  }
}

import { NONCE, type LoadOrder } from './LoadOrder';

const MARK = `"nonce":${String(NONCE)}`;

/** A request with a gap for its number. */
interface Template {
  readonly before: string;
  /** Null where the request has no gap. */
  readonly after: string | null;
}

/** Requests ready to be written to a socket as latin1, so that sending one costs nothing but the sending. */
export class RequestTexts {
  readonly #templates: readonly Template[];
  #sent = 0;

  constructor({ url, bodies, headers }: LoadOrder) {
    const { host, pathname } = new URL(url);
    const common = Object.entries({
      host,
      'content-type': 'application/json',
      accept: 'application/json',
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#templates = bodies.map((body) => {
      const bytes = Buffer.from(body);
      const text = `POST ${pathname} HTTP/1.1\r\n${common.join('')}content-length: ${String(bytes.length)}\r\n\r\n${bytes.toString('latin1')}`;
      const at = text.indexOf(MARK);
      if (at < 0) return { before: text, after: null };
      return { before: text.slice(0, at + '"nonce":'.length), after: text.slice(at + MARK.length) };
    });
  }

  /** The next request, and which of the bodies it has. */
  next(): { readonly text: string; readonly variant: number } {
    const variant = this.#sent % this.#templates.length;
    const { before, after } = this.#templates[variant] as Template;
    this.#sent += 1;
    // Numbers of as many digits as the mark, so that the length of the body holds.
    return { text: after === null ? before : before + String(NONCE + this.#sent) + after, variant };
  }
}

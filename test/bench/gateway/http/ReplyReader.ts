/** A reply, whole. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CHUNKED = /\r\ntransfer-encoding: *chunked/i;

/** The data of a chunked body; null while there is more to come. */
function dechunk(raw: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = raw.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(raw.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (raw.length < end + 2) return null;
    if (size === 0) return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts.push(raw.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}

/**
 * Puts together the replies of one HTTP/1.1 connection, of which one is under way at a time. It knows what the gateways
 * and subgraphs of the benchmark send, no more, so that reading costs next to nothing.
 */
export class ReplyReader {
  #status = 0;
  /** Bytes of the body; null is unknown: it comes in chunks. */
  #length: number | null = null;
  #isInBody = false;
  #received: Buffer[] = [];
  #bytes = 0;

  /** Takes what has arrived; gives the reply once it is whole. @throws Error when this is no reply it can read */
  read(bytes: Buffer): Reply | null {
    const body = this.#isInBody ? bytes : this.#readHead(bytes);
    if (!body) return null;
    this.#received.push(body);
    this.#bytes += body.length;
    if (this.#length === null) return this.#whole(dechunk(this.#all()));
    return this.#bytes < this.#length ? null : this.#whole(this.#all());
  }

  /** Reads status and length; gives what has arrived of the body, null while the head is not whole. */
  #readHead(bytes: Buffer): Buffer | null {
    this.#received.push(bytes);
    const all = this.#all();
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return null;
    const head = all.toString('latin1', 0, end);
    const length = LENGTH.exec(head)?.[1];
    if (length === undefined && !CHUNKED.test(head)) throw new Error(`a reply of unknown length: ${head}`);
    this.#status = Number(head.slice(9, 12));
    this.#length = length === undefined ? null : Number(length);
    this.#isInBody = true;
    this.#received = [];
    this.#bytes = 0;
    return all.subarray(end + END_OF_HEAD.length);
  }

  #all(): Buffer {
    const [first] = this.#received;
    if (this.#received.length === 1 && first) return first;
    const all = Buffer.concat(this.#received);
    this.#received = [all];
    return all;
  }

  #whole(body: Buffer | null): Reply | null {
    if (!body) return null;
    this.#isInBody = false;
    this.#received = [];
    return { status: this.#status, body };
  }
}

/** Where in the alphabet the names of the fields that are read begin; the lines of others need no closer look. */
const INITIALS: ReadonlySet<number> = new Set([...'ctkCTK'].map((letter) => letter.charCodeAt(0)));

/** The fields of a reply's head that mean something here, as they were sent but for the space around them. */
export class HeadFields {
  contentLength: string | null = null;
  contentType: string | null = null;
  contentEncoding: string | null = null;
  transferEncoding: string | null = null;
  connection = '';
  keepAlive = '';

  /** Takes field lines that are known to be well-formed, from a position of the head on. @throws Error when one contradicts another */
  constructor(head: string, from: number) {
    for (let start = from; start < head.length;) {
      const lineEnd = head.indexOf('\r\n', start);
      const end = lineEnd < 0 ? head.length : lineEnd;
      if (INITIALS.has(head.charCodeAt(start))) {
        const colon = head.indexOf(':', start);
        this.#take(head.slice(start, colon).toLowerCase(), valueOf(head, colon + 1, end));
      }
      start = end + 2;
    }
  }

  #take(name: string, value: string): void {
    switch (name) {
      case 'content-length':
        this.contentLength = only(name, this.contentLength, value);
        break;
      case 'content-type':
        this.contentType = only(name, this.contentType, value);
        break;
      case 'content-encoding':
        this.contentEncoding = only(name, this.contentEncoding, value);
        break;
      case 'transfer-encoding':
        this.transferEncoding = only(name, this.transferEncoding, value);
        break;
      case 'connection':
        this.connection = listed(this.connection, value);
        break;
      case 'keep-alive':
        this.keepAlive = listed(this.keepAlive, value);
    }
  }
}

/**
 * A value without the spaces around it, and nothing else that might be taken for space: of a tab the specification
 * says that it is, and widely used readers that it is not.
 */
function valueOf(head: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start < end && head[start] === ' ') start += 1;
  while (start < end && head[end - 1] === ' ') end -= 1;
  return head.slice(start, end);
}

/** Of two that differ one would have to be believed, and of two that agree no honest server sends the second. */
function only(name: string, earlier: string | null, value: string): string {
  if (earlier !== null) throw new Error(`the reply has two fields ${name}`);
  return value;
}

function listed(earlier: string, value: string): string {
  return earlier === '' ? value : `${earlier}, ${value}`;
}

import type { BodyFraming, ReplyHead } from './ReplyHead';

/** A field line as it must be (RFC 9112, 5): no space before the colon, no folding, no control characters. */
const FIELD = "[!#$%&'*+\\-.^`|~\\w]+:[\\t\\x20-\\x7e\\x80-\\xff]*";
const FIELD_LINE = new RegExp(`^${FIELD}$`);
const HEAD = new RegExp(`^HTTP/1\\.[01] [1-9]\\d\\d(?: [\\t\\x20-\\x7e\\x80-\\xff]*)?(?:\\r\\n${FIELD})*$`);

const STATUS = { begin: 'HTTP/1.1 '.length, end: 'HTTP/1.1 200'.length };
const MINOR_VERSION = 'HTTP/1.'.length;
const CLOSE = /(?:^|,)[\t ]*close[\t ]*(?:,|$)/i;
const KEEP_ALIVE = /(?:^|,)[\t ]*keep-alive[\t ]*(?:,|$)/i;
const TIMEOUT = /(?:^|[,\t ])timeout=(\d{1,6})/i;
const LENGTH = /^\d{1,15}$/;
const BODILESS: ReadonlySet<number> = new Set([204, 304]);
const SECOND_MS = 1_000;

/** The fields that are read; of the first four a reply may have one each at most. */
interface Fields {
  'content-length'?: string;
  'transfer-encoding'?: string;
  'content-type'?: string;
  'content-encoding'?: string;
  connection?: string;
  'keep-alive'?: string;
}

function isRead(name: string): name is keyof Fields {
  switch (name) {
    case 'content-length':
    case 'transfer-encoding':
    case 'content-type':
    case 'content-encoding':
    case 'connection':
    case 'keep-alive':
      return true;
    default:
      return false;
  }
}

function fieldsOf(text: string, from: number): Fields {
  const fields: Fields = {};
  for (let start = from; start < text.length;) {
    const colon = text.indexOf(':', start);
    const lineEnd = text.indexOf('\r\n', colon);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const name = text.slice(start, colon).toLowerCase();
    if (isRead(name)) {
      const value = text.slice(colon + 1, end).trim();
      const earlier = fields[name];
      if (earlier === undefined) fields[name] = value;
      else if (name === 'connection' || name === 'keep-alive') fields[name] = `${earlier}, ${value}`;
      else throw new Error(`the reply has two fields ${name}`);
    }
    start = end + 2;
  }
  return fields;
}

function framingOf(status: number, isFirstVersion: boolean, fields: Fields): BodyFraming {
  const { 'content-length': length, 'transfer-encoding': encoding } = fields;
  if (encoding !== undefined) {
    // Two ends, or an end that an older server could not mean, are how replies are smuggled.
    if (length !== undefined) throw new Error('the reply has a content-length and a transfer-encoding');
    if (isFirstVersion) throw new Error('the reply has a transfer-encoding under HTTP/1.0');
    if (encoding.toLowerCase() !== 'chunked') throw new Error(`the transfer-encoding is "${encoding}"`);
  }
  if (length !== undefined && !LENGTH.test(length)) throw new Error(`the content-length is "${length}"`);
  if (status < 200 || BODILESS.has(status)) return 0;
  if (encoding !== undefined) return 'chunked';
  return length === undefined ? 'until-close' : Number(length);
}

/** Whether a line, without its end, is a field. */
export function isFieldLine(line: string): boolean {
  return FIELD_LINE.test(line);
}

/**
 * Reads the head of an HTTP/1 reply, without the empty line that ends it, each byte a character.
 * Source: RFC 9112, 4-6.
 * @throws Error saying what is wrong
 */
export function parseHead(text: string): ReplyHead {
  if (!HEAD.test(text)) throw new Error('the reply does not begin with an HTTP/1 head');
  const status = Number(text.slice(STATUS.begin, STATUS.end));
  const isFirstVersion = text[MINOR_VERSION] === '0';
  const lineEnd = text.indexOf('\r\n');
  const fields = fieldsOf(text, lineEnd < 0 ? text.length : lineEnd + 2);
  const framing = framingOf(status, isFirstVersion, fields);
  const { connection = '', 'keep-alive': keepAlive = '' } = fields;
  const mayBeKept = framing !== 'until-close' && !CLOSE.test(connection);
  const seconds = TIMEOUT.exec(keepAlive)?.[1];
  return {
    status,
    framing,
    isKeptAlive: mayBeKept && (!isFirstVersion || KEEP_ALIVE.test(connection)),
    keepAliveMs: seconds === undefined ? null : Number(seconds) * SECOND_MS,
    contentType: fields['content-type'] ?? null,
    contentEncoding: fields['content-encoding'] ?? null,
  };
}

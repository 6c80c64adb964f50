import { ByteBoundedCache } from '../../../shared/service/ByteBoundedCache';
import { HEAD } from './grammar';
import { HeadFields } from './HeadFields';
import type { BodyFraming, ReplyHead } from './ReplyHead';

const STATUS = { begin: 'HTTP/1.1 '.length, end: 'HTTP/1.1 200'.length };
const MINOR_VERSION = 'HTTP/1.'.length;
const LENGTH = /^\d{1,15}$/;
const CLOSE = /(?:^|,)[\t ]*close[\t ]*(?:,|$)/i;
const KEEP_ALIVE = /(?:^|,)[\t ]*keep-alive[\t ]*(?:,|$)/i;
const TIMEOUT = /(?:^|[,\t ])timeout=(\d{1,6})/i;
const BODILESS: ReadonlySet<number> = new Set([204, 304]);
const FINAL = 200;
const SECOND_MS = 1_000;

function framingOf(status: number, isFirstVersion: boolean, fields: HeadFields): BodyFraming {
  const { contentLength: length, transferEncoding: encoding } = fields;
  if (encoding !== null) {
    // Two ends, or an end that an older server could not mean, are how replies are smuggled.
    if (length !== null) throw new Error('the reply has a content-length and a transfer-encoding');
    if (isFirstVersion) throw new Error('the reply has a transfer-encoding under HTTP/1.0');
    if (encoding.toLowerCase() !== 'chunked') throw new Error(`the transfer-encoding is "${encoding}"`);
  }
  if (length !== null && !LENGTH.test(length)) throw new Error(`the content-length is "${length}"`);
  if (status < FINAL || BODILESS.has(status)) return 0;
  if (encoding !== null) return 'chunked';
  return length === null ? 'until-close' : Number(length);
}

/** How long the server keeps an idle connection; milliseconds. */
function keepAliveMsOf({ keepAlive }: HeadFields): number | null {
  const seconds = TIMEOUT.exec(keepAlive)?.[1];
  return seconds === undefined ? null : Number(seconds) * SECOND_MS;
}

/** Heads that came lately; bytes of their texts together. */
const KNOWN_BYTES = 128 * 1024;
const known = new ByteBoundedCache<ReplyHead>(KNOWN_BYTES);

/**
 * Reads the head of an HTTP/1 reply, without the empty line that ends it, each byte a character. A server says the same
 * of all replies of one length, for as long as a second lasts.
 * Source: RFC 9112, 4-6.
 * @throws Error saying what is wrong
 */
export function parseHead(text: string): ReplyHead {
  const found = known.get(text);
  if (found) return found;
  const head = parse(text);
  known.set(text, head, text.length);
  return head;
}

function parse(text: string): ReplyHead {
  if (!HEAD.test(text)) throw new Error('the reply does not begin with an HTTP/1 head');
  const status = Number(text.slice(STATUS.begin, STATUS.end));
  const isFirstVersion = text[MINOR_VERSION] === '0';
  const lineEnd = text.indexOf('\r\n');
  const fields = new HeadFields(text, lineEnd < 0 ? text.length : lineEnd + 2);
  const framing = framingOf(status, isFirstVersion, fields);
  const isKept = !CLOSE.test(fields.connection) && (!isFirstVersion || KEEP_ALIVE.test(fields.connection));
  return {
    status,
    framing,
    isKeptAlive: isKept && framing !== 'until-close',
    keepAliveMs: keepAliveMsOf(fields),
    contentType: fields.contentType,
    contentEncoding: fields.contentEncoding,
  };
}

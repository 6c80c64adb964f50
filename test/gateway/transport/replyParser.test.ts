import { LARGEST_REPLY_BYTES } from '../../../gateway/transport/http/ReplyBody';
import { ReplyParser } from '../../../gateway/transport/http/ReplyParser';
import { cutAt, cutEverywhere, readPieces } from './support/readPieces';

const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;
const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const complete = (body: string, { status = 200, hasExcess = false } = {}) => ({
  kind: 'complete',
  status,
  body,
  hasExcess,
});

describe('a reply', () => {
  const VALID: [string, string, ReturnType<typeof complete>][] = [
    ['of a told length', `${OK}content-length: 5\r\n\r\nhello`, complete('hello')],
    ['of length 0', `${OK}Content-Length:0\r\n\r\n`, complete('')],
    ['in one chunk', `${CHUNKED}5\r\nhello\r\n0\r\n\r\n`, complete('hello')],
    ['in chunks', `${CHUNKED}3\r\nhel\r\n0002\r\nlo\r\n0\r\n\r\n`, complete('hello')],
    [
      'in chunks with line ends in them',
      `${CHUNKED}A\r\n12\r\n34\r\n\r\n\r\n0\r\n\r\n`,
      complete('12\r\n34\r\n\r\n'),
    ],
    ['of no chunk', `${CHUNKED}0\r\n\r\n`, complete('')],
    [
      'in chunks with extensions',
      `${CHUNKED}5;a\r\nhello\r\n1 ; b = "c;\\"\xe9" ;d=e\r\n!\r\n0;last\r\n\r\n`,
      complete('hello!'),
    ],
    [
      'in chunks with trailers',
      `${CHUNKED}5\r\nhello\r\n0\r\ncontent-length: 7\r\nx-sum:\r\n\r\n`,
      complete('hello'),
    ],
    ['that ends with its connection', `${OK}\r\nhello`, complete('hello')],
    ['of nothing, that ends with its connection', `${OK}\r\n`, complete('')],
    ['of HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nhi', complete('hi')],
    ['without a reason', 'HTTP/1.1 404\r\ncontent-length: 2\r\n\r\nhi', complete('hi', { status: 404 })],
    ['without content', 'HTTP/1.1 204 \r\n\r\n', complete('', { status: 204 })],
    ['that has not changed', 'HTTP/1.1 304 Same\r\ncontent-length: 9\r\n\r\n', complete('', { status: 304 })],
    [
      'after interim ones',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nlink: </a>\r\ncontent-length: 3\r\n\r\n${OK}content-length: 2\r\n\r\nhi`,
      complete('hi'),
    ],
    [
      'with bytes of another alphabet',
      `HTTP/1.1 200 \xe5\xa5\xbd\r\nx-\x60|~: \t\xff \r\nContent-LENGTH:  2 \r\n\r\n\xe5\xa5`,
      complete('\xe5\xa5'),
    ],
    ['with bytes behind it', `${OK}content-length: 2\r\n\r\nhi!`, complete('hi', { hasExcess: true })],
    ['with another behind it', `${CHUNKED}0\r\n\r\n${OK}\r\n`, complete('', { hasExcess: true })],
  ];

  it.each(VALID)('%s is read', (_what, text, outcome) => {
    expect(readPieces([bytesOf(text)])).toEqual(outcome);
  });

  it.each(VALID)('%s is read the same wherever it is cut', (_what, text, outcome) => {
    const bytes = bytesOf(text);
    const outcomes = new Set([JSON.stringify(readPieces(cutEverywhere(bytes)))]);
    for (let first = 1; first < bytes.length; first += 1) {
      for (let second = first; second < bytes.length; second += 1) {
        outcomes.add(JSON.stringify(readPieces(cutAt(bytes, [first, second]))));
      }
    }
    expect([...outcomes]).toEqual([JSON.stringify(outcome)]);
  });

  it.each(VALID.filter(([, , { hasExcess }]) => !hasExcess))(
    '%s is not complete before its last byte, unless its connection ends it',
    (_what, text) => {
      const bytes = bytesOf(text);
      const parser = new ReplyParser(() => undefined);
      const completions = cutEverywhere(bytes).map((piece) => parser.read(piece));
      expect(completions.slice(0, -1)).not.toContain(true);
      expect(completions.at(-1) || parser.end()).toBe(true);
    },
  );

  it.each([
    ['of a length told twice', `${OK}content-length: 2\r\nContent-Length: 2\r\n\r\nhi`],
    ['of two lengths', `${OK}content-length: 2\r\ncontent-length: 3\r\n\r\nhi!`],
    ['of a list of lengths', `${OK}content-length: 2, 2\r\n\r\nhi`],
    ['of a length that is none', `${OK}content-length: +2\r\n\r\nhi`],
    ['of a length of hexadecimal digits', `${OK}content-length: 0x2\r\n\r\nhi`],
    ['of a length with what is a space elsewhere', `${OK}content-length: 2\xa0\r\n\r\nhi`],
    ['of a length with a tab, on which readers differ', `${OK}content-length: 2\t\r\n\r\nhi`],
    ['in chunks with a tab, on which readers differ', `${OK}transfer-encoding: chunked\t\r\n\r\n0\r\n\r\n`],
    ['of an empty length', `${OK}content-length:\r\n\r\n`],
    [
      'of a told length, in chunks',
      `${OK}content-length: 12\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n`,
    ],
    ['in chunks under HTTP/1.0', 'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['in a coding nobody asked for', `${OK}transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
    ['in chunks twice', `${OK}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['of two types', `${OK}content-type: text/html\r\ncontent-type: application/json\r\n\r\n`],
    ['with a space before a colon', `${OK}content-length : 2\r\n\r\nhi`],
    ['with a folded line', `${OK}x: a\r\n content-length: 2\r\n\r\nhi`],
    ['with a line that is no field', `${OK}hello\r\n\r\n`],
    ['with a field without a name', `${OK}: a\r\n\r\n`],
    ['with a bare line feed', `${OK}x: a\ncontent-length: 2\r\n\r\nhi`],
    ['with a bare carriage return', `${OK}x: a\rcontent-length: 2\r\n\r\nhi`],
    ['with a NUL', `${OK}x: \0\r\n\r\n`],
    ['that begins with an empty line', `\r\n${OK}content-length: 0\r\n\r\n`],
    ['of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['of another version', 'HTTP/2.0 200 OK\r\n\r\n'],
    ['of a version in small letters', 'http/1.1 200 OK\r\n\r\n'],
    ['of a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
    ['of a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
    ['that switches protocols', 'HTTP/1.1 101 Switching\r\nupgrade: h2c\r\n\r\n'],
    [
      'after an interim one that is the last',
      `HTTP/1.1 100 Continue\r\nconnection: close\r\n\r\n${OK}content-length: 0\r\n\r\n`,
    ],
    ['after an interim one of HTTP/1.0', `HTTP/1.0 100 Continue\r\n\r\n${OK}content-length: 0\r\n\r\n`],
    ['with a chunk longer than it says', `${CHUNKED}2\r\nhi!\r\n0\r\n\r\n`],
    ['with a chunk of no size', `${CHUNKED}\r\nhi\r\n0\r\n\r\n`],
    ['with a chunk of a negative size', `${CHUNKED}-2\r\nhi\r\n0\r\n\r\n`],
    ['with a chunk of a size in another notation', `${CHUNKED}0x2\r\nhi\r\n0\r\n\r\n`],
    ['with a chunk of a size that no number holds', `${CHUNKED}ffffffffffffffff2\r\nhi\r\n0\r\n\r\n`],
    ['with a space behind the size of a chunk', `${CHUNKED}2 \r\nhi\r\n0\r\n\r\n`],
    ['with a bare line feed behind the size of a chunk', `${CHUNKED}2\nhi\r\n0\r\n\r\n`],
    ['with an extension that is none', `${CHUNKED}2;"a\r\nhi\r\n0\r\n\r\n`],
    ['with a trailer that is no field', `${CHUNKED}0\r\nhello\r\n\r\n`],
    ['with a head of more than 16 KiB', `${OK}x: ${'a'.repeat(16 * 1024)}\r\ncontent-length: 0\r\n\r\n`],
    ['with a head that never ends', `${OK}x: ${'a'.repeat(16 * 1024)}`],
    ['with interim heads without end', 'HTTP/1.1 102 Wait\r\n\r\n'.repeat(1_000)],
    ['with extensions without end', `${CHUNKED}${`1;${'a'.repeat(99)}\r\n!\r\n`.repeat(200)}`],
    ['with trailers without end', `${CHUNKED}0\r\n${`a: ${'a'.repeat(99)}\r\n`.repeat(200)}`],
    ['that tells of more than 8 MiB', `${OK}content-length: ${LARGEST_REPLY_BYTES + 1}\r\n\r\n`],
  ])('%s is refused, wherever it is cut', (_what, text) => {
    const bytes = bytesOf(text);
    const step = Math.ceil(bytes.length / 300);
    const cuts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
      cutAt(bytes, [index * step]),
    );
    const kinds = [...cuts, cutEverywhere(bytes)].map((pieces) => readPieces(pieces).kind);
    expect(new Set(kinds)).toEqual(new Set(['refused']));
  });

  it.each([
    ['in chunks', CHUNKED, `100000\r\n${'a'.repeat(0x100000)}\r\n`],
    ['until its connection ends', `${OK}\r\n`, 'a'.repeat(0x100000)],
  ])('may bring 8 MiB %s, and not a byte more', (_how, head, mebibyte) => {
    const parser = new ReplyParser(() => undefined);
    parser.read(bytesOf(head));
    for (let count = 0; count < 8; count += 1) parser.read(bytesOf(mebibyte));
    expect(parser.body().length).toBe(LARGEST_REPLY_BYTES);
    expect(() => parser.read(bytesOf('1\r\na\r\n'))).toThrow('larger than 8388608 bytes');
  });

  it('may tell of 8 MiB', () => {
    const parser = new ReplyParser(() => undefined);
    parser.read(bytesOf(`${OK}content-length: ${LARGEST_REPLY_BYTES}\r\n\r\n`));
    const mebibyte = Buffer.alloc(LARGEST_REPLY_BYTES / 8, 'a');
    expect(Array.from({ length: 8 }, () => parser.read(mebibyte))).toEqual([
      ...Array<boolean>(7).fill(false),
      true,
    ]);
    expect(parser.ownBody().length).toBe(LARGEST_REPLY_BYTES);
  });

  it('that is not wanted is refused by its head, before its body is read', () => {
    const refuse = () => {
      throw new Error('not wanted');
    };
    expect(() => new ReplyParser(refuse).read(bytesOf(`${OK}content-length: 9\r\n\r\n`))).toThrow(
      'not wanted',
    );
  });

  it('keeps its own bytes when others take their place', () => {
    const memory = bytesOf(`${OK}content-length: 2\r\n\r\nhi`);
    const parser = new ReplyParser(() => undefined);
    parser.read(memory);
    const [own, borrowed] = [parser.ownBody(), parser.body()];
    memory.fill('x');
    expect([String(own), String(borrowed)]).toEqual(['hi', 'xx']);
  });
});

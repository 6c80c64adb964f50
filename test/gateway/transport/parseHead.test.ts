import { parseHead } from '../../../gateway/transport/http/parseHead';

const headOf = (version: string, ...fields: string[]) =>
  parseHead([`HTTP/${version} 200 OK`, 'content-length: 0', ...fields].join('\r\n'));

describe('the head of a reply', () => {
  it.each([
    ['1.1', [], true],
    ['1.1', ['Connection: keep-alive'], true],
    ['1.1', ['connection: Close'], false],
    ['1.1', ['connection: upgrade,close'], false],
    ['1.1', ['connection: keep-alive', 'Connection: close'], false],
    ['1.1', ['connection: closer, x-close'], true],
    ['1.0', [], false],
    ['1.0', ['connection: Keep-Alive'], true],
    ['1.0', ['connection: keep-alive, close'], false],
  ])(
    'of HTTP/%s with %j says whether the connection may be used again: %s',
    (version, fields, isKeptAlive) => {
      expect(headOf(version, ...fields).isKeptAlive).toBe(isKeptAlive);
    },
  );

  it('without an end of its body says that the connection may not be used again', () => {
    expect(parseHead('HTTP/1.1 200 OK\r\nconnection: keep-alive').isKeptAlive).toBe(false);
  });

  it.each([
    [[], null],
    [['Keep-Alive: timeout=5'], 5_000],
    [['keep-alive: max=100, timeout=72'], 72_000],
    [['keep-alive: max=100'], null],
    [['keep-alive: timeout=soon'], null],
  ])('with %j says how long an idle connection is kept: %s ms', (fields, milliseconds) => {
    expect(headOf('1.1', ...fields).keepAliveMs).toBe(milliseconds);
  });

  it('gives type and encoding as they were sent', () => {
    expect(headOf('1.1', 'Content-Type:   application/JSON ', 'content-encoding: gzip')).toMatchObject({
      contentType: 'application/JSON',
      contentEncoding: 'gzip',
    });
    expect(headOf('1.1')).toMatchObject({ contentType: null, contentEncoding: null });
  });

  it('says the same when it comes again, and nothing of one that came before, however many there were', () => {
    const length = (count: number) => parseHead(`HTTP/1.1 200 OK\r\ncontent-length: ${count}`);
    const lengths = [...Array(1_200).keys(), 7, 3, 1_199];
    expect(lengths.map((count) => length(count).framing)).toEqual(lengths);
    const refused = () => parseHead('HTTP/1.1 200 OK\r\ncontent-length: -1');
    expect(refused).toThrow('content-length');
    expect(refused).toThrow('content-length');
  });
});

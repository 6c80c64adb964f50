import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RunningGateway } from '../../gateway/startGateway';
import { codesOf, send, type Answer } from './support/ask';
import { startInProcessFederation } from './support/sampleFederation';

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';
const QUERY = '{ standards { totalCount } }';
const MEBIBYTE = 1024 * 1024;

describe('the body of a request', () => {
  let gateway: RunningGateway;
  let url: string;

  beforeAll(async () => {
    ({ gateway } = await startInProcessFederation());
    ({ url } = gateway);
  });

  afterAll(() => gateway.close());

  function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    return send(url, { method: 'POST', headers: { 'content-type': JSON_TYPE, ...headers }, body });
  }

  it.each([
    ['nothing', '', 400],
    ['half a JSON text', '{"query":', 400],
    ['null', 'null', 400],
    ['a string', '"{ standards }"', 400],
    ['a batch', `[{"query":"${QUERY}"}]`, 400],
    ['an object without a query', '{}', 400],
    ['a query that is no text', '{"query":{"kind":"Document"}}', 400],
    ['variables that are no object', `{"query":"${QUERY}","variables":[1]}`, 400],
    ['an operation name that is no text', `{"query":"${QUERY}","operationName":1}`, 400],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400],
  ])('of %s is refused under both media types', async (_what, body, status) => {
    for (const accept of [JSON_TYPE, RESPONSE_TYPE]) {
      const answer = await post(body, { accept });
      expect(answer.status).toBe(status);
      expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
      expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers['x-request-id']);
    }
  });

  it.each<[string, string | undefined]>([
    ['a text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['another charset', 'application/json; charset=gbk'],
    ['nothing named', undefined],
  ])('with %s as content-type is refused with 415', async (_what, type) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await send(url, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
    expect(answer.status).toBe(415);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'APPLICATION/JSON'])(
    'is taken as %s',
    async (type) => {
      const answer = await post(JSON.stringify({ query: QUERY }), { 'content-type': type });
      expect(answer.status).toBe(200);
    },
  );

  describe('compressed', () => {
    const body = JSON.stringify({ query: QUERY });

    it.each([
      ['gzip', gzipSync(body)],
      ['br', brotliCompressSync(body)],
    ])('is read as %s', async (encoding, bytes) => {
      expect((await post(bytes, { 'content-encoding': encoding })).status).toBe(200);
    });

    it.each([
      ['gzip that is none', 'gzip', Buffer.from(body), 400],
      ['gzip cut in the middle', 'gzip', gzipSync(body).subarray(0, 20), 400],
      ['an unknown encoding', 'zstd', Buffer.from(body), 415],
    ])('refuses %s', async (_what, encoding, bytes, status) => {
      expect((await post(bytes, { 'content-encoding': encoding })).status).toBe(status);
    });

    it.each([
      ['gzip', gzipSync(Buffer.alloc(200 * MEBIBYTE, ' '))],
      ['br', brotliCompressSync(Buffer.alloc(20 * MEBIBYTE, ' '))],
    ])('refuses a bomb of %s with 413', async (encoding, bomb) => {
      expect(bomb.length).toBeLessThan(MEBIBYTE);
      const answer = await post(bomb, { 'content-encoding': encoding });
      expect(answer.status).toBe(413);
      expect(codesOf(answer)).toEqual(['PAYLOAD_TOO_LARGE']);
    });
  });

  it.each([
    ['announced', Buffer.alloc(MEBIBYTE + 1, ' ')],
    ['far larger than is read', Buffer.alloc(30 * MEBIBYTE, ' ')],
  ])('over 1 MiB is refused with 413: %s', async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(413);
    expect(codesOf(answer)).toEqual(['PAYLOAD_TOO_LARGE']);
  });

  it('over 1 MiB is refused also when it does not say how long it is', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      for (let sent = 0; sent < 4; sent += 1) yield await Promise.resolve(Buffer.alloc(MEBIBYTE / 2, ' '));
    }
    const headers = { 'content-type': JSON_TYPE };
    const answer = await send(url, { method: 'POST', headers, body: Readable.from(endless()) });
    expect(answer.status).toBe(413);
  });
});

import { createHash } from 'node:crypto';
import type { RunningGateway } from '../../gateway/startGateway';
import { ask, codesOf, send, type Answer } from './support/ask';
import { startInProcessFederation } from './support/sampleFederation';

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';
const QUERY = '{ standards { totalCount } }';

describe('GraphQL over HTTP', () => {
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
    [undefined, JSON_TYPE],
    ['*/*', JSON_TYPE],
    [JSON_TYPE, JSON_TYPE],
    [RESPONSE_TYPE, RESPONSE_TYPE],
    [`${RESPONSE_TYPE}, ${JSON_TYPE}`, RESPONSE_TYPE],
    [`${JSON_TYPE};q=0.5, ${RESPONSE_TYPE};q=0.9`, RESPONSE_TYPE],
    [`text/html, ${RESPONSE_TYPE}, */*;q=0.1`, RESPONSE_TYPE],
    [`${JSON_TYPE};q=0, */*`, RESPONSE_TYPE],
  ])('answers Accept: %s as %s', async (accept, type) => {
    const answer = await ask(url, QUERY, { headers: accept === undefined ? {} : { accept } });
    expect(answer).toMatchObject({ status: 200, data: { standards: { totalCount: 3 } } });
    expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  const REFUSED: [string, string, Record<string, unknown>, string][] = [
    ['a syntax error', '{ standards', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a wrong variable',
      'query ($f: Int) { standards(first: $f) { totalCount } }',
      { variables: { f: 'x' } },
      'BAD_USER_INPUT',
    ],
    ['a missing variable', 'query ($c: String!) { standard(code: $c) { code } }', {}, 'BAD_USER_INPUT'],
    ['an unknown operation', `query A ${QUERY}`, { operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'an operation named __proto__',
      `query A ${QUERY}`,
      { operationName: '__proto__' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no choice between operations', `query A ${QUERY} query B ${QUERY}`, {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['an alias __proto__', '{ __proto__: standards { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable __proto__',
      'query ($__proto__: Int) { standards(first: $__proto__) { totalCount } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription', 'subscription { standards { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['@defer', '{ ... @defer { standards { totalCount } } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ];

  it.each(REFUSED)(
    'refuses %s with 400, or 200 under application/json',
    async (_what, query, asked, code) => {
      const [modern, old] = [
        await ask(url, query, { ...asked, headers: { accept: RESPONSE_TYPE } }),
        await ask(url, query, { ...asked, headers: { accept: JSON_TYPE } }),
      ];
      expect(codesOf(modern)[0]).toBe(code);
      expect(modern.status).toBe(400);
      expect(old.status).toBe(200);
      for (const answer of [modern, old]) {
        expect(answer.data).toBeUndefined();
        expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers['x-request-id']);
      }
      expect(({} as Record<string, unknown>).standards).toBeUndefined();
    },
  );

  it('leaves prototypes alone when JSON names them', async () => {
    const answer = await post(`{"query":"${QUERY}","variables":{"__proto__":{"polluted":true}}}`);
    expect(answer.status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['text/html', 'application/graphql-response+json;q=0', 'application/json; charset=gbk'])(
    'refuses to answer as %s with 406, before anything is executed',
    async (accept) => {
      const answer = await ask(url, QUERY, { headers: { accept } });
      expect(answer.status).toBe(406);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    },
  );

  it('refuses other methods with 405', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS'] as const) {
      const answer = await send(url, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('GET, POST');
    }
  });

  describe('by GET', () => {
    const preflight = { 'apollo-require-preflight': 'true' };
    const get = (query: string, headers: Record<string, string> = preflight): Promise<Answer> =>
      send(`${url}?query=${encodeURIComponent(query)}`, { method: 'GET', headers });

    it('answers a query', async () => {
      expect(await get(QUERY)).toMatchObject({ status: 200, data: { standards: { totalCount: 3 } } });
    });

    it('refuses a mutation with 405, under both media types', async () => {
      const mutation = 'mutation { withdrawEcologyStandard(input: { code: "x" }) { code } }';
      for (const accept of [JSON_TYPE, RESPONSE_TYPE]) {
        const answer = await get(mutation, { ...preflight, accept });
        expect(answer.status).toBe(405);
        expect(answer.data).toBeUndefined();
      }
    });

    it('refuses what a page of another origin could send unasked', async () => {
      const answer = await get(QUERY, {});
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
    });
  });

  describe('with a persisted query', () => {
    const query = '{ standards { nodes { code } } }';
    const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
    const persisted = (sha256Hash: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    });

    it('asks for the operation once, and then knows it by its hash', async () => {
      const byHash = JSON.stringify(persisted(hashOf(query)));
      const first = await post(byHash);
      expect(first.status).toBe(200);
      expect(codesOf(first)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      await post(JSON.stringify({ query, ...persisted(hashOf(query)) }));
      expect((await post(byHash)).data).toMatchObject({ standards: { nodes: expect.any(Array) } });
    });

    it('refuses a hash of something else', async () => {
      const answer = await post(JSON.stringify({ query, ...persisted(hashOf('{ other }')) }));
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
    });
  });

  it('keeps a request id that a proxy gave, and replaces one that could forge a log line', async () => {
    const kept = await ask(url, QUERY, { headers: { 'x-request-id': 'proxy-1.7_a' } });
    expect(kept.headers['x-request-id']).toBe('proxy-1.7_a');
    const replaced = await ask(url, QUERY, { headers: { 'x-request-id': 'a "b" c' } });
    expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hands what is not the graph to the explorer, and answers the rest with 404, in JSON', async () => {
    const explored = await startInProcessFederation({
      console: (asked, response) => {
        const isServed = asked.url === '/graphiql';
        if (isServed) response.end('{"data":"the explorer"}');
        return Promise.resolve(isServed);
      },
    });
    const at = (path: string) => send(explored.gateway.url.replace('/graphql', path), { method: 'GET' });
    const [page, nothing] = [await at('/graphiql'), await at('/nothing')];
    await explored.gateway.close();
    expect(page.text).toBe('{"data":"the explorer"}');
    expect(nothing.status).toBe(404);
    expect(codesOf(nothing)).toEqual(['NOT_FOUND']);
  });
});

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { request } from 'undici';
import { waitFor } from '../support/waitFor';
import { ask, codesOf } from './support/ask';
import { onlyOnce } from './support/askAgain';
import {
  startHttpFederation,
  startInProcessFederation,
  type HttpFederation,
} from './support/sampleFederation';
import type { Misbehaviour } from './support/SubgraphServer';

const BOTH = '{ ecology { key } services { key } }';
const MEBIBYTE = 1024 * 1024;

function reply(status: number, type: string, body: string | Buffer): Misbehaviour {
  return (_request, response) => void response.writeHead(status, { 'content-type': type }).end(body);
}

const json = (body: string): Misbehaviour => reply(200, 'application/json', body);

const redirect: Misbehaviour = (_request, response) =>
  void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();

const cut: Misbehaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
  response.write('{"data":', () => response.destroy());
};

const flood: Misbehaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(MEBIBYTE, ' ')));
    response.once('drain', pour);
  };
  pour();
};

const drip: Misbehaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(timer));
};

const silence: Misbehaviour = () => undefined;

async function expectFailure({ gateway }: HttpFederation, code: string): Promise<void> {
  const answer = await onlyOnce(() => ask(gateway.url, BOTH));
  expect(answer).toMatchObject({ status: 200, data: { ecology: null, services: { key: 'SERVICES' } } });
  expect(answer.errors).toHaveLength(1);
  const { requestId } = answer.errors?.[0]?.extensions ?? {};
  expect(answer.errors?.[0]?.extensions).toEqual({ code, sector: 'ECOLOGY', requestId });
  expect(requestId).toBe(answer.headers['x-request-id']);
  expect(answer.text).not.toContain('127.0.0.1');
}

describe('when one sector fails, the others are right and the error names it:', () => {
  let federation: HttpFederation;

  beforeAll(async () => {
    // No test lasts as long: what ends one has to be something else than the deadline.
    federation = await startHttpFederation({ deadlineMs: 60_000 });
    await ask(federation.gateway.url, BOTH);
  });

  afterAll(() => federation.stop());
  afterEach(() => {
    federation.subgraph('ecology').misbehaviour = null;
  });

  it.each<[string, Misbehaviour]>([
    ['status 500', reply(500, 'application/json', '{"data":{"ecology":null}}')],
    ['status 503', reply(503, 'text/plain', 'busy')],
    ['an HTML page', reply(200, 'text/html', '<h1>login</h1>')],
    ['what does not say that it is JSON', reply(200, 'text/plain', '{"data":{"ecology":{"key":"ECOLOGY"}}}')],
    ['a redirect', redirect],
    ['half a reply', cut],
    ['no JSON', json('}{')],
    ['a list', json('[]')],
    ['neither data nor errors', json('{}')],
    ['data of another kind', json('{"data":[]}')],
    ['errors of another kind', json('{"errors":"no"}')],
    ['nothing', reply(200, 'application/json', '')],
    ['more than 8 MiB', flood],
    [
      'an encoding nobody asked for',
      (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end('x'),
    ],
    ['a connection cut at once', (incoming) => void incoming.socket.destroy()],
  ])('%s', async (_what, misbehaviour) => {
    federation.subgraph('ecology').misbehaviour = misbehaviour;
    await expectFailure(federation, 'SECTOR_UNAVAILABLE');
  });

  it('a stopped process, until it runs again', async () => {
    await federation.subgraph('ecology').stop();
    await expectFailure(federation, 'SECTOR_UNAVAILABLE');
    await federation.subgraph('ecology').start();
    const healed = await ask(federation.gateway.url, BOTH);
    expect(healed.data).toEqual({ ecology: { key: 'ECOLOGY' }, services: { key: 'SERVICES' } });
    expect(healed.errors).toBeUndefined();
  });

  it.each<[string, string, string[]]>([
    [
      'in a fragment',
      'query ($yes: Boolean = true) { ... @include(if: $yes) { ecology { key } } services { key } }',
      ['ecology'],
    ],
    [
      'in fragments within each other',
      'query ($no: Boolean = false) { ... on Query { ... @skip(if: $no) { it: ecology { key } } } ecology { key } }',
      ['ecology', 'it'],
    ],
    [
      'but not where it is left out',
      'query ($yes: Boolean = true) { ecology { key } it: ecology @skip(if: $yes) { key } }',
      ['ecology'],
    ],
    ['but not __typename', '{ __typename ecology { key } }', ['ecology']],
  ])('each root field that is missing is named: %s', async (_what, query, missing) => {
    federation.subgraph('ecology').misbehaviour = json('}{');
    const answer = await ask(federation.gateway.url, query);
    expect(answer.errors?.map(({ path }) => path?.join('.')).sort()).toEqual(missing);
    expect(codesOf(answer)).toEqual(missing.map(() => 'SECTOR_UNAVAILABLE'));
  });

  it.each([
    ['too few', '{"data":{"_entities":[]}}'],
    ['too many', '{"data":{"_entities":[{"ownEcology":"a"},{"ownEcology":"b"}]}}'],
    ['none', '{"data":{}}'],
  ])('%s entities are taken for no answer, not for another row’s', async (_what, body) => {
    federation.subgraph('ecology').misbehaviour = json(body);
    const answer = await ask(
      federation.gateway.url,
      '{ standards { nodes { code ... on EcologyStandard { ownEcology } } } }',
    );
    expect(answer.data).toMatchObject({
      standards: { nodes: [{ code: 'DB32/T 9900-2020', ownEcology: null }, {}, {}] },
    });
    expect(codesOf(answer)).toEqual(['SECTOR_UNAVAILABLE']);
  });

  it('a value that contradicts the schema is an error, not a silent null', async () => {
    federation.subgraph('province').misbehaviour = json('{"data":{"standards":{"totalCount":null}}}');
    const answer = await ask(federation.gateway.url, '{ standards { totalCount } }');
    federation.subgraph('province').misbehaviour = null;
    expect(answer.data).toEqual({ standards: null });
    expect(answer.errors).toMatchObject([
      { path: ['standards', 'totalCount'], extensions: { code: 'INTERNAL' } },
    ]);
    expect(answer.text).not.toContain('valueCompletion');
  });

  it('the fetch is dropped when the caller leaves', async () => {
    let upstream: ServerResponse | undefined;
    federation.subgraph('ecology').misbehaviour = (_request, response) => (upstream = response);
    const leaving = new AbortController();
    const asked = request(federation.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ ecology { key } }' }),
      signal: leaving.signal,
    });
    const held = await waitFor('the fetch to arrive', () => upstream);
    const closed = once(held, 'close');
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await closed;
  });
});

describe('at the deadline', () => {
  it.each<[string, Misbehaviour]>([
    ['silence', silence],
    ['a reply that drips', drip],
  ])('%s ends, and the others are right', async (_what, misbehaviour) => {
    const federation = await startHttpFederation({ deadlineMs: 1_500 });
    federation.subgraph('ecology').misbehaviour = misbehaviour;
    await expectFailure(federation, 'SECTOR_TIMEOUT');
    await federation.stop();
  });

  it('a request that needs several fetches ends, though each of them is in time', async () => {
    const [deadlineMs, lateMs] = [6_000, 3_500];
    const federation = await startHttpFederation({ deadlineMs });
    const late =
      (body: string): Misbehaviour =>
      (asked, response) =>
        void setTimeout(() => json(body)(asked, response), lateMs);
    const standards = '{"data":{"standards":{"nodes":[{"__typename":"EcologyStandard","id":"a"}]}}}';
    federation.subgraph('province').misbehaviour = late(standards);
    federation.subgraph('ecology').misbehaviour = late('{"data":{"_entities":[{"ownEcology":"a"}]}}');
    const answer = await onlyOnce(() =>
      ask(federation.gateway.url, '{ standards { nodes { ... on EcologyStandard { ownEcology } } } }'),
    );
    await federation.stop();
    expect(codesOf(answer)).toEqual(['SECTOR_TIMEOUT']);
    expect(answer.data).toEqual({ standards: { nodes: [{ ownEcology: null }] } });
  });
});

describe('in process', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a subgraph that rejects',
      () => Promise.reject(new Error('mysql://root@10.0.0.7 refused')),
      'SECTOR_UNAVAILABLE',
    ],
    ['a subgraph that answers nonsense', () => Promise.resolve('no'), 'SECTOR_UNAVAILABLE'],
    ['a subgraph that hangs', () => new Promise(() => undefined), 'SECTOR_TIMEOUT'],
  ])('%s fails in the same way', async (_what, execute, code) => {
    const { gateway, subgraphs } = await startInProcessFederation({ deadlineMs: 200 });
    subgraphs.set('ecology', execute);
    const answer = await ask(gateway.url, BOTH);
    subgraphs.delete('ecology');
    const absent = await ask(gateway.url, BOTH);
    await gateway.close();
    expect(answer.data).toEqual({ ecology: null, services: { key: 'SERVICES' } });
    expect(answer.errors).toMatchObject([{ extensions: { code, sector: 'ECOLOGY' } }]);
    expect(answer.text).not.toContain('10.0.0.7');
    expect(codesOf(absent)).toEqual(['SECTOR_UNAVAILABLE']);
  });
});

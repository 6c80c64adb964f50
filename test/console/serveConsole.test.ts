import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createConsoleHandler } from '../../gateway/console/serveConsole';

const SCRIPT = 'console.log(1)';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

describe('serving the explorer', () => {
  const root = mkdtempSync(join(tmpdir(), 'console-'));
  const folder = join(root, 'built');
  const examplesFolder = join(root, 'examples');
  const servers: Server[] = [];

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    mkdirSync(examplesFolder);
    writeFileSync(join(root, 'secret.js'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<meta name="graphql-path" content="__GRAPHQL_PATH__" />');
    writeFileSync(join(folder, 'licenses.md'), '');
    writeFileSync(join(folder, 'assets', 'index-AbC_1.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'index-AbC_1.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets', 'icons-x.ttf'), 'font');
    writeFileSync(join(examplesFolder, '03-a.graphql'), '# Title\n# 标题\n{ sectors { key } }\n');
  });

  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(root, { recursive: true });
  });

  /** Sends a request whose path goes out exactly as given; what the explorer does not serve is answered 418. */
  async function ask(
    path: string,
    headers: OutgoingHttpHeaders = {},
    method = 'GET',
    built = folder,
  ): Promise<Answer> {
    const handle = createConsoleHandler({ folder: built, examplesFolder, graphqlPath: '/graphql?a&b' });
    const server = createServer((request, response) => {
      void handle(request, response).then((served) => served || response.writeHead(418).end());
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest({ port, path, method, headers, agent: false }, resolve).on('error', reject).end();
    });
    const bytes = await text(answer.setEncoding('latin1'));
    const body = Buffer.from(bytes, 'latin1');
    const plain = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    return { status: answer.statusCode, headers: answer.headers, body: plain.toString() };
  }

  it.each([
    ['/graphiql', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/graphiql/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/graphiql?query=1', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/graphiql/examples.json', 200, 'application/json; charset=utf-8', 'no-cache'],
    [
      '/graphiql/assets/index-AbC_1.js',
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['/graphiql/assets/icons-x.ttf', 200, 'font/ttf', 'public, max-age=31536000, immutable'],
    ['/graphiql/assets/missing.js', 404, 'application/json; charset=utf-8', 'no-store'],
    ['/graphiql/assets/', 404, 'application/json; charset=utf-8', 'no-store'],
    ['/graphiql/licenses.md', 404, 'application/json; charset=utf-8', 'no-store'],
  ])('answers GET %s with %d, its type and how long it keeps', async (path, status, type, caching) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      status,
      type,
      caching,
    ]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each(['/', '/graphql', '/graphiqlx', '/graphiq'])('leaves %s to others', async (path) => {
    expect((await ask(path)).status).toBe(418);
  });

  it.each([
    '/graphiql/assets/../../../secret.js',
    '/graphiql/assets/..%2f..%2f..%2fsecret.js',
    '/graphiql/assets/%2e%2e/%2e%2e/%2e%2e/secret.js',
    '/graphiql/assets/..\\..\\..\\secret.js',
    '/graphiql/assets//etc/passwd.js',
    '/graphiql/assets/index-AbC_1.js%00',
    '/graphiql/assets/.hidden.js',
  ])('does not reach outside its folder through %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('tells the page where the GraphQL endpoint is, escaped', async () => {
    expect((await ask('/graphiql')).body).toBe('<meta name="graphql-path" content="/graphql?a&#38;b" />');
  });

  it('serves the examples as they were read', async () => {
    const query = '# Title\n# 标题\n{ sectors { key } }\n';
    const expected = [{ name: '03-a', row: 3, title: 'Title', titleZh: '标题', query, variables: {} }];
    expect(JSON.parse((await ask('/graphiql/examples.json')).body)).toEqual(expected);
  });

  it.each([
    ['gzip, br', 'gzip'],
    ['br', undefined],
    ['gzip;q=0', undefined],
    ['gzip;q=0.5', 'gzip'],
    [undefined, undefined],
  ])('sends an asset to a client that accepts %s in the coding %s', async (accepted, coding) => {
    const answer = await ask(
      '/graphiql/assets/index-AbC_1.js',
      accepted ? { 'accept-encoding': accepted } : {},
    );
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.headers.vary).toBe('accept-encoding');
    expect(answer.body).toBe(SCRIPT);
  });

  it.each(['/graphiql', '/graphiql/examples.json', '/graphiql/assets/index-AbC_1.js'])(
    'answers 304 without a body to a client that has %s already',
    async (path) => {
      const { headers } = await ask(path);
      const again = await ask(path, { 'if-none-match': `"other", W/${headers.etag ?? ''}` });
      expect([again.status, again.body]).toEqual([304, '']);
    },
  );

  it('answers HEAD like GET, without the body', async () => {
    const answer = await ask('/graphiql/assets/icons-x.ttf', {}, 'HEAD');
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '4', '']);
  });

  it('refuses to be written to', async () => {
    const answer = await ask('/graphiql', {}, 'POST');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers 503 with the remedy as JSON as long as the page has not been built', async () => {
    const answer = await ask('/graphiql', {}, 'GET', join(root, 'nowhere'));
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.body)).toEqual({
      errors: [{ message: 'The explorer has not been built yet: run `npm run build`.' }],
    });
  });
});

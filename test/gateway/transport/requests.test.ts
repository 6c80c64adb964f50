import { HttpTransport } from '../../../gateway/transport/HttpTransport';
import { endWithTest } from './support/endWithTest';
import { answerAlike, jsonReply, ScriptedServer } from './support/ScriptedServer';
import { serveScripted } from './support/serveScripted';
import { subgraphCall } from './support/subgraphCall';

const UNAVAILABLE = { extensions: { code: 'SECTOR_UNAVAILABLE', sector: 'ECOLOGY' } };

describe('a request', () => {
  it('names its host and its path, and says what it brings and what it takes', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send(1);
    expect(server.requests.map(({ head }) => head.split('\r\n'))).toEqual([
      [
        'POST /graphql HTTP/1.1',
        `host: ${server.url.host}`,
        'content-type: application/json',
        'accept: application/graphql-response+json, application/json;q=0.9',
        'x-request-id: r1',
        expect.stringMatching(/^content-length: \d+$/),
      ],
    ]);
    expect(server.bodies).toEqual([{ query: '{ key }', variables: { n: 1 } }]);
  });

  it.each([
    ['of ASCII', '{ key }', '{"a":"b"}'],
    ['with a query of other letters', '{ key(of: "淮河é") }', '{"a":"b"}'],
    ['with variables of other letters', '{ key }', '{"a":"排放限值 é 🌊"}'],
    ['longer than what goes at once', '{ key }', JSON.stringify({ a: '水'.repeat(300_000) })],
  ])('%s arrives as it was', async (_what, query, variables) => {
    const { server, prepare } = await serveScripted(answerAlike);
    await prepare(query).send(variables, subgraphCall());
    expect(server.bodies).toEqual([{ query, variables: JSON.parse(variables) as unknown }]);
  });

  it('names the operation that is meant', async () => {
    const { server, transport } = await serveScripted(answerAlike);
    const query = 'query A { a } query B { b }';
    await transport.prepare({ subgraph: 'ecology', query, operationName: 'B' }).send('{}', subgraphCall());
    expect(server.bodies).toEqual([{ query, operationName: 'B', variables: {} }]);
  });

  it('tells for whom it is', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send(1, subgraphCall({ authorization: 'Bearer a.b-c', requestId: 'proxy-7' }));
    const lines = server.requests[0]?.head.split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['authorization: Bearer a.b-c', 'x-request-id: proxy-7']));
  });

  it.each([
    ['authorization', { authorization: 'Bearer a\r\nx-role: admin' }],
    ['authorization', { authorization: 'Bearer é' }],
    ['x-request-id', { requestId: 'a\nb' }],
  ])('is not sent with characters in %s that would begin another header: %j', async (_name, given) => {
    const { server, send } = await serveScripted(answerAlike);
    await expect(send(1, subgraphCall(given))).rejects.toMatchObject(UNAVAILABLE);
    expect(server.requests).toEqual([]);
  });

  it('goes where the subgraph is now', async () => {
    const servers = await Promise.all([ScriptedServer.start(answerAlike), ScriptedServer.start(answerAlike)]);
    let url: URL | undefined;
    const transport = new HttpTransport(() => url);
    endWithTest(() => Promise.all([transport.close(), ...servers.map((server) => server.stop())]));
    const prepared = transport.prepare({ subgraph: 'ecology', query: '{ key }', operationName: undefined });
    await expect(prepared.send('{}', subgraphCall())).rejects.toMatchObject(UNAVAILABLE);
    for (const server of servers) {
      ({ url } = server);
      await prepared.send('{}', subgraphCall());
    }
    expect(servers.map(({ requests }) => requests.length)).toEqual([1, 1]);
  });
});

describe('a reply', () => {
  it('is the data and errors of a GraphQL response', async () => {
    const errors = [{ message: 'no', path: ['key'] }];
    const { send } = await serveScripted(({ socket }) =>
      socket.write(jsonReply(JSON.stringify({ data: { key: '水' }, errors, extensions: {} }))),
    );
    expect(await send()).toEqual({ data: { key: '水' }, errors });
  });

  it('of a refusal is read', async () => {
    const { send } = await serveScripted(({ socket }) =>
      socket.write(jsonReply('{"errors":[{"message":"who?"}]}', { status: 401 })),
    );
    expect(await send()).toEqual({ errors: [{ message: 'who?' }] });
  });

  it('may come byte by byte', async () => {
    const { send } = await serveScripted(({ socket }) => {
      const bytes = Buffer.from(jsonReply('{"data":{"key":"水"}}'));
      const pour = (at: number): void => {
        socket.write(bytes.subarray(at, at + 1), () => at < bytes.length && setImmediate(pour, at + 1));
      };
      pour(0);
    });
    expect(await send()).toEqual({ data: { key: '水' } });
  });

  it('may end with its connection', async () => {
    const { send } = await serveScripted(({ socket }) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"data":{"key":"A"}}'),
    );
    expect(await send()).toEqual({ data: { key: 'A' } });
  });

  it('that is large comes whole', async () => {
    const title = '水'.repeat(1_000_000);
    const { send, prepare } = await serveScripted(({ socket }) =>
      socket.write(jsonReply(`{"data":{"title":"${title}"}}`)),
    );
    expect(await send()).toEqual({ data: { title } });
    const bytes = await prepare().sendForBytes?.('{}', subgraphCall());
    expect(bytes?.toString()).toBe(`{"data":{"title":"${title}"}}`);
  });

  it('may be had as bytes, which stay as they are when others come', async () => {
    const { prepare } = await serveScripted(({ socket, body }) => socket.write(jsonReply(body)));
    const { sendForBytes } = prepare('{ a }');
    const first = await sendForBytes?.('{"n":1}', subgraphCall());
    await sendForBytes?.('{"n":2}', subgraphCall());
    expect(first?.toString()).toBe('{"query":"{ a }","variables":{"n":1}}');
  });

  it.each([
    ['of a server that failed', jsonReply('{"data":{}}', { status: 500 })],
    ['of another type', 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\n{}'],
    ['in an encoding', jsonReply('{}', { fields: 'content-encoding: br\r\n' })],
    ['that is no HTTP', 'hello\r\n'],
  ])('%s is not handed on as bytes', async (_what, reply) => {
    const { prepare } = await serveScripted(({ socket }) => socket.write(reply));
    await expect(prepare().sendForBytes?.('{}', subgraphCall())).rejects.toMatchObject(UNAVAILABLE);
  });

  it('resolves a prepared operation that is not a query too', async () => {
    const { prepare } = await serveScripted(answerAlike);
    expect(await prepare('mutation { a }').send('{}', subgraphCall())).toEqual({ data: { key: 'A' } });
  });
});

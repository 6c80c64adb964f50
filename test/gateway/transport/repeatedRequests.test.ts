import type { Socket } from 'node:net';
import { once } from 'node:events';
import { isQuery } from '../../../gateway/transport/http/isQuery';
import { answerAlike, type Answer, type ScriptedServer } from './support/ScriptedServer';
import { serveScripted } from './support/serveScripted';
import { subgraphCall } from './support/subgraphCall';

const UNAVAILABLE = { extensions: { code: 'SECTOR_UNAVAILABLE', sector: 'ECOLOGY' } };
const cut: Answer = ({ socket }) => socket.destroy();

/** From the second request on, connections that have been used before are cut; new ones are answered. */
function cutWhenUsedAgain(server: ScriptedServer): void {
  const used = new Set<Socket>(server.sockets);
  server.answer = (request) => (used.has(request.socket) ? cut : answerAlike)(request);
}

describe('a connection that dies before a reply begins', () => {
  it('when it has been used before, has its query sent again on a new one', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send(1);
    cutWhenUsedAgain(server);
    expect(await send(2)).toEqual({ data: { key: 'A' } });
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 2]);
    expect(server.bodies[2]).toEqual(server.bodies[1]);
  });

  it('has a query sent again once only', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send(1);
    server.answer = cut;
    await expect(send(2)).rejects.toMatchObject(UNAVAILABLE);
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1, 2]);
  });

  it('has no mutation sent again, which may have had its effect', async () => {
    const { server, prepare } = await serveScripted(answerAlike);
    const mutation = prepare('mutation { withdraw }');
    await mutation.send('{}', subgraphCall());
    cutWhenUsedAgain(server);
    await expect(mutation.send('{}', subgraphCall())).rejects.toMatchObject(UNAVAILABLE);
    expect(server.requests).toHaveLength(2);
  });

  it('has a mutation sent again of which nothing has been written', async () => {
    const { server, prepare } = await serveScripted(answerAlike);
    const mutation = prepare('mutation { withdraw }');
    await mutation.send('{}', subgraphCall());
    const [socket] = server.sockets;
    // The system knows at once that the connection is gone, but this process has not been told yet.
    const closed = once(socket as Socket, 'close').then(() => mutation.send('{}', subgraphCall()));
    socket?.resetAndDestroy();
    expect(await closed).toEqual({ data: { key: 'A' } });
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 2]);
  });

  it('when it is new, has nothing sent again', async () => {
    const { server, send } = await serveScripted(cut);
    await expect(send()).rejects.toMatchObject(UNAVAILABLE);
    expect(server.requests).toHaveLength(1);
  });

  it('after the first byte of a reply has nothing sent again', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send(1);
    server.answer = ({ socket }) => socket.end('H');
    await expect(send(2)).rejects.toMatchObject(UNAVAILABLE);
    expect(server.requests).toHaveLength(2);
  });
});

describe('what only reads', () => {
  it.each<[boolean, string, string | undefined]>([
    [true, '{ a }', undefined],
    [true, 'query A { a }', undefined],
    [true, 'fragment F on A { b } query A { a { ...F } }', 'A'],
    [true, 'mutation A { a } query B { b }', 'B'],
    [false, 'mutation A { a } query B { b }', 'A'],
    [false, 'mutation A { a } query B { b }', undefined],
    [false, 'mutation { query }', undefined],
    [false, '# query\nmutation query { a(of: "query { a }") }', undefined],
    [false, 'query A { a }', 'B'],
    [false, 'query {', undefined],
  ])('is told from the operation: %s for %j', (expected, query, operationName) => {
    expect(isQuery({ query, operationName })).toBe(expected);
  });
});

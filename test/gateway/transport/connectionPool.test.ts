import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { HttpTransport } from '../../../gateway/transport/HttpTransport';
import { idleMsOf } from '../../../gateway/transport/http/idleMsOf';
import { waitFor } from '../../support/waitFor';
import { endWithTest } from './support/endWithTest';
import { answerAlike, jsonReply, type ReceivedRequest } from './support/ScriptedServer';
import { serveScripted } from './support/serveScripted';
import { subgraphCall } from './support/subgraphCall';

const MOST_CONNECTIONS = 64;
const REPLY = jsonReply('{"data":{"key":"A"}}');

/** The number a request asks for. */
const numberOf = ({ body }: ReceivedRequest): number =>
  (JSON.parse(body) as { variables: { n: number } }).variables.n;

describe('connections to a subgraph', () => {
  it('are used again', async () => {
    const { server, send } = await serveScripted(answerAlike);
    for (let count = 0; count < 5; count += 1) await send();
    expect(server.requests).toHaveLength(5);
    expect(server.opened).toBe(1);
  });

  it('carry nothing for a caller who leaves in the turn of asking, and nothing once the transport is closed', async () => {
    const { server, transport, send } = await serveScripted(answerAlike);
    const call = subgraphCall();
    const left = send(1, call);
    call.departure.leave();
    await expect(left).rejects.toMatchObject({ code: 'SECTOR_UNAVAILABLE' });
    await send(2);
    const [late] = await Promise.allSettled([send(3), transport.close()]);
    expect(late).toMatchObject({ status: 'rejected', reason: { code: 'SECTOR_UNAVAILABLE' } });
    expect(server.requests.map(numberOf)).toEqual([2]);
  });

  it('are 64 at most; who comes later waits, and is served in turn', async () => {
    const held: ReceivedRequest[] = [];
    const { server, send } = await serveScripted((request) => held.push(request));
    const count = MOST_CONNECTIONS + 3;
    const replies = Array.from({ length: count }, (_, number) => send(number));
    await waitFor('all connections to be busy', () => held.length === MOST_CONNECTIONS);
    expect(held.map(numberOf).sort((a, b) => a - b)).toEqual([...Array(MOST_CONNECTIONS).keys()]);
    for (let next = 0; next < count; next += 1) {
      await waitFor(`request ${next}`, () => held.length > next);
      held[next]?.socket.write(REPLY);
    }
    await Promise.all(replies);
    expect(held.slice(MOST_CONNECTIONS).map(numberOf)).toEqual([64, 65, 66]);
    expect(server.opened).toBe(MOST_CONNECTIONS);
  });

  it('that are lost make room for who waits', async () => {
    const held: ReceivedRequest[] = [];
    const { server, send } = await serveScripted((request) => held.push(request));
    const replies = Array.from({ length: MOST_CONNECTIONS + 1 }, (_, number) => send(number));
    await waitFor('all connections to be busy', () => held.length === MOST_CONNECTIONS);
    held[0]?.socket.destroy();
    const last = await waitFor('the one that waited', () => held[MOST_CONNECTIONS]);
    for (const { socket } of held.slice(1)) socket.write(REPLY);
    const outcomes = await Promise.allSettled(replies);
    expect(numberOf(last)).toBe(MOST_CONNECTIONS);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(server.opened).toBe(MOST_CONNECTIONS + 1);
  });

  it('are taken up again in the opposite order, so that those too many lie idle', async () => {
    const held: ReceivedRequest[] = [];
    const { server, send } = await serveScripted((request) => held.push(request));
    const both = [send(1), send(2)];
    await waitFor('both', () => held.length === 2);
    held[0]?.socket.write(REPLY);
    await both[numberOf(held[0] as ReceivedRequest) - 1];
    held[1]?.socket.write(REPLY);
    await Promise.all(both);
    server.answer = answerAlike;
    for (let count = 0; count < 3; count += 1) await send();
    const used = server.requests.slice(2).map(({ connection }) => connection);
    expect(new Set(used)).toEqual(new Set([held[1]?.connection]));
  });

  it.each([
    ['said to be closed', 'connection: close\r\n', ''],
    ['that brought more than the reply', '', 'HTTP/1.1 200 OK\r\n'],
  ])('%s are not used again', async (_what, fields, behind) => {
    const { server, send } = await serveScripted(({ socket }) =>
      socket.write(jsonReply('{"data":{"key":"A"}}', { fields }) + behind),
    );
    await send();
    await send();
    expect(server.opened).toBe(2);
    await waitFor('both to be closed', () => server.sockets.size === 0);
  });

  it('whose request was answered before it had gone out as a whole are not used again', async () => {
    const early = createServer((socket) => {
      socket.once('data', () => socket.pause().write(REPLY));
      endWithTest(() => socket.destroy());
    }).listen(0, '127.0.0.1');
    endWithTest(() => new Promise((resolve) => early.close(resolve)));
    await once(early, 'listening');
    let opened = 0;
    early.on('connection', () => (opened += 1));
    const url = new URL(`http://127.0.0.1:${(early.address() as AddressInfo).port}/graphql`);
    const transport = new HttpTransport(() => url);
    endWithTest(() => transport.close());
    const { send } = transport.prepare({ subgraph: 'ecology', query: '{ key }', operationName: undefined });
    const long = JSON.stringify({ text: 'a'.repeat(16 * 1024 * 1024) });
    for (const variables of [long, '{}']) {
      expect(await send(variables, subgraphCall())).toEqual({ data: { key: 'A' } });
    }
    expect(opened).toBe(2);
  });

  it('that bring something while they are idle are closed, and it is no reply to what comes next', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send();
    const [socket] = server.sockets;
    const closed = once(socket as Socket, 'close');
    socket?.write(jsonReply('{"data":{"key":"FORGED"}}'));
    await closed;
    expect(await send()).toEqual({ data: { key: 'A' } });
    expect(server.opened).toBe(2);
  });

  it('that the server closes while they are idle are left without a word', async () => {
    const told = jest.spyOn(process.stderr, 'write');
    process.env.LOG_LEVEL = 'info';
    const { server, send } = await serveScripted(answerAlike);
    await send();
    const [socket] = server.sockets;
    socket?.end();
    await waitFor('the connection to be gone', () => server.sockets.size === 0);
    expect(await send()).toEqual({ data: { key: 'A' } });
    process.env.LOG_LEVEL = 'silent';
    expect(server.opened).toBe(2);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  it('are closed before the server does it', async () => {
    const { server, send } = await serveScripted(({ socket }) =>
      socket.write(jsonReply('{"data":{"key":"A"}}', { fields: 'keep-alive: timeout=1\r\n' })),
    );
    await send();
    const idleFrom = performance.now();
    await waitFor('the connection to be closed', () => server.sockets.size === 0);
    expect(performance.now() - idleFrom).toBeGreaterThan(400);
    await send();
    expect(server.opened).toBe(2);
  });

  it.each([
    [null, 30_000],
    [5_000, 4_000],
    [1_000, 500],
    [0, 0],
    [600_000, 30_000],
  ])('lie idle, of a server that says %s ms, for %s ms', (said, milliseconds) => {
    expect(idleMsOf(said)).toBe(milliseconds);
  });
});

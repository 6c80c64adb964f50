import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';
import { HttpTransport } from '../../../gateway/transport/HttpTransport';
import { Departure } from '../../../gateway/transport/Departure';
import { waitFor } from '../../support/waitFor';
import { endWithTest } from './support/endWithTest';
import { answerAlike, type ReceivedRequest } from './support/ScriptedServer';
import { serveScripted } from './support/serveScripted';
import { subgraphCall } from './support/subgraphCall';

const TIMEOUT = { extensions: { code: 'SECTOR_TIMEOUT', sector: 'ECOLOGY' } };
const UNAVAILABLE = { extensions: { code: 'SECTOR_UNAVAILABLE', sector: 'ECOLOGY' } };
const silence = () => undefined;

async function expectTimeout(sending: () => Promise<unknown>, withinMs: number): Promise<void> {
  const sentAt = performance.now();
  await expect(sending()).rejects.toMatchObject(TIMEOUT);
  expect(performance.now() - sentAt).toBeGreaterThanOrEqual(withinMs - 1);
}

/** Listens in a thread that then sleeps, until the system takes no more connections for it; gives the port. */
async function refuseToAccept(): Promise<number> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:net').createServer();
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
     });`,
    { eval: true },
  );
  endWithTest(() => worker.terminate());
  const [port] = (await once(worker, 'message')) as [number];
  for (let count = 0; count < 4; count += 1) {
    const filling = connect(port, '127.0.0.1').on('error', silence);
    endWithTest(() => filling.destroy());
  }
  return port;
}

/** Listens, accepts, and says nothing; gives the port. */
async function refuseToSpeak(): Promise<number> {
  const mute = createServer((socket) => endWithTest(() => socket.destroy())).listen(0, '127.0.0.1');
  endWithTest(() => new Promise((resolve) => mute.close(resolve)));
  await once(mute, 'listening');
  return (mute.address() as AddressInfo).port;
}

describe('at its deadline a request ends,', () => {
  it('and its connection with it', async () => {
    const { server, send } = await serveScripted(silence);
    await expectTimeout(() => send(1, subgraphCall({ withinMs: 200 })), 200);
    await waitFor('the connection to be closed', () => server.sockets.size === 0);
  });

  it('although its reply has begun', async () => {
    const { send } = await serveScripted(({ socket }) => socket.write('HTTP/1.1 200 OK\r\n'));
    await expectTimeout(() => send(1, subgraphCall({ withinMs: 200 })), 200);
  });

  it('although it waits for a connection, which it then does not get', async () => {
    const { server, send } = await serveScripted(silence);
    let ended = 0;
    const holding = Array.from({ length: 64 }, () =>
      send(1, subgraphCall({ withinMs: 3_000 })).catch(() => (ended += 1)),
    );
    await expectTimeout(() => send(2, subgraphCall({ withinMs: 200 })), 200);
    expect(ended).toBe(0);
    await Promise.all(holding);
    server.answer = answerAlike;
    await send(3);
    expect(server.requests).toHaveLength(65);
  });

  it.each([
    ['its connection cannot be made', 'http', refuseToAccept],
    ['the other side does not shake hands', 'https', refuseToSpeak],
  ])('although %s', async (_what, protocol, listen) => {
    const url = new URL(`${protocol}://127.0.0.1:${await listen()}/graphql`);
    const transport = new HttpTransport(() => url);
    endWithTest(() => transport.close());
    const query = transport.prepare({ subgraph: 'ecology', query: '{ a }', operationName: undefined });
    await expectTimeout(() => query.send('{}', subgraphCall({ withinMs: 200 })), 200);
  });

  it('and is not sent at all when that has passed', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await expect(send(1, subgraphCall({ withinMs: -1 }))).rejects.toMatchObject(TIMEOUT);
    expect(server.opened).toBe(0);
  });

  it('but not while the reply lies there unread, because the thread was busy', async () => {
    const { server, send } = await serveScripted(answerAlike);
    await send(1);
    const call = subgraphCall({ withinMs: 700 });
    server.answer = (request) => {
      answerAlike(request);
      while (performance.now() < call.deadline + 100);
    };
    expect(await send(2, call)).toEqual({ data: { key: 'A' } });
  });
});

describe('when the caller leaves', () => {
  it('the connections of its requests are closed at once, and nothing is logged', async () => {
    const told = jest.spyOn(process.stderr, 'write');
    process.env.LOG_LEVEL = 'info';
    const held: ReceivedRequest[] = [];
    const { server, send } = await serveScripted((request) => held.push(request));
    const departure = new Departure();
    const replies = [send(1, subgraphCall({ departure })), send(2, subgraphCall({ departure }))];
    const other = send(3);
    await waitFor('the requests', () => held.length === 3);
    departure.leave();
    for (const reply of replies) await expect(reply).rejects.toMatchObject(UNAVAILABLE);
    await waitFor('their connections to be closed', () => server.sockets.size === 1);
    for (const { socket } of held) answerAlike({ socket } as ReceivedRequest);
    expect(await other).toEqual({ data: { key: 'A' } });
    process.env.LOG_LEVEL = 'silent';
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  it('before a request is sent, it is not sent', async () => {
    const { server, send } = await serveScripted(answerAlike);
    const departure = new Departure();
    departure.leave();
    await expect(send(1, subgraphCall({ departure }))).rejects.toMatchObject(UNAVAILABLE);
    expect(server.opened).toBe(0);
  });
});

describe('a transport that is closed', () => {
  it('fails what is under way, waits or comes later, and leaves no connection', async () => {
    const { server, transport, send, prepare } = await serveScripted(answerAlike);
    await send(0);
    server.answer = silence;
    const replies = Array.from({ length: 70 }, (_, number) => send(number));
    const failures = Promise.all(replies.map((reply) => expect(reply).rejects.toMatchObject(UNAVAILABLE)));
    await waitFor('the requests', () => server.requests.length === 65);
    await transport.close();
    await failures;
    await expect(send(1)).rejects.toMatchObject(UNAVAILABLE);
    await expect(prepare('{ other }').send('{}', subgraphCall())).rejects.toMatchObject(UNAVAILABLE);
    await waitFor('the connections to be closed', () => server.sockets.size === 0);
    expect(server.opened).toBe(64);
  });
});

import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { HttpTransport } from '../../../gateway/transport/HttpTransport';
import { startProcess } from '../../support/startProcess';
import { temporaryFolder } from '../support/temporaryFolder';
import { endWithTest } from './support/endWithTest';
import { jsonReply, ScriptedServer } from './support/ScriptedServer';
import { selfSignedCertificate, type Certificate } from './support/selfSignedCertificate';
import { subgraphCall } from './support/subgraphCall';

/** Large enough to come in several records. */
const REPLY = JSON.stringify({ data: { key: '水'.repeat(50_000) } });
const UNAVAILABLE = { extensions: { code: 'SECTOR_UNAVAILABLE', sector: 'ECOLOGY' } };

async function serve(certificate: Certificate): Promise<ScriptedServer> {
  const tls = { ...certificate, ALPNProtocols: ['h2', 'http/1.1'] };
  const server = await ScriptedServer.start(({ socket }) => socket.write(jsonReply(REPLY)), tls);
  endWithTest(() => server.stop());
  return server;
}

describe('a subgraph at an https address', () => {
  it.each(['127.0.0.1', 'localhost'])(
    'is asked at %s on one connection when its certificate is believed',
    async (host) => {
      const certificate = selfSignedCertificate();
      const file = join(await temporaryFolder(), 'certificate.pem');
      await writeFile(file, certificate.cert);
      const server = await serve(certificate);
      const spoken: unknown[] = [];
      const { answer } = server;
      server.answer = (request) => {
        const { alpnProtocol, servername } = request.socket as TLSSocket;
        spoken.push({ alpnProtocol, servername: servername || false });
        answer(request);
      };
      const sender = startProcess(
        join(__dirname, 'support', 'sendTwice.ts'),
        [server.url.href.replace('127.0.0.1', host)],
        { ...process.env, NODE_EXTRA_CA_CERTS: file },
      );
      await sender.ended();
      expect(sender.lines).toEqual([`parsed ${REPLY}`, `bytes ${REPLY}`]);
      expect(server.opened).toBe(1);
      const servername = host === 'localhost' && host;
      expect(spoken).toEqual(Array(2).fill({ alpnProtocol: 'http/1.1', servername }));
    },
  );

  async function expectRefusal(url: URL): Promise<void> {
    const transport = new HttpTransport(() => url);
    endWithTest(() => transport.close());
    const { send } = transport.prepare({ subgraph: 'ecology', query: '{ key }', operationName: undefined });
    await expect(send('{}', subgraphCall())).rejects.toMatchObject(UNAVAILABLE);
  }

  it('is unavailable, and told nothing, when nobody vouches for its certificate', async () => {
    const server = await serve(selfSignedCertificate());
    await expectRefusal(server.url);
    expect(server.requests).toEqual([]);
  });

  it('is unavailable when it does not speak TLS', async () => {
    const plain = createServer().listen(0, '127.0.0.1');
    endWithTest(() => plain.close());
    await once(plain, 'listening');
    await expectRefusal(new URL(`https://127.0.0.1:${(plain.address() as AddressInfo).port}/graphql`));
  });
});

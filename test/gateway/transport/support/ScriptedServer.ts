import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A request as its bytes came. */
export interface ReceivedRequest {
  /** Request line and header lines, without the empty line. */
  readonly head: string;
  readonly body: string;
  readonly socket: Socket;
  /** Which connection it came on, counted from 1 in the order of their opening. */
  readonly connection: number;
}

/** Answers a request with whatever bytes it likes. */
export type Answer = (request: ReceivedRequest) => void;

/** A server of bytes: what it answers to a request need not be HTTP. */
export class ScriptedServer {
  readonly requests: ReceivedRequest[] = [];
  readonly sockets = new Set<Socket>();
  /** Connections opened so far. */
  opened = 0;

  private constructor(
    private readonly server: Server,
    /** May be replaced at any time. */
    public answer: Answer,
    private readonly protocol: string,
  ) {}

  /** Starts on a free port; over TLS if given what it takes. */
  static async start(answer: Answer, tls?: TlsOptions): Promise<ScriptedServer> {
    const server = tls ? createTlsServer(tls) : createServer();
    const scripted = new ScriptedServer(server, answer, tls ? 'https' : 'http');
    server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => scripted.#serve(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return scripted;
  }

  get url(): URL {
    return new URL(`${this.protocol}://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`);
  }

  /** Bodies of the requests so far. */
  get bodies(): unknown[] {
    return this.requests.map(({ body }) => JSON.parse(body) as unknown);
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  #serve(socket: Socket): void {
    const connection = (this.opened += 1);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let bytes = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece]);
      const headEnd = bytes.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const head = bytes.toString('latin1', 0, headEnd);
      const end = headEnd + 4 + Number(/^content-length: (\d+)$/m.exec(head)?.[1]);
      if (bytes.length < end) return;
      const request = { head, body: bytes.toString('utf8', headEnd + 4, end), socket, connection };
      bytes = bytes.subarray(end);
      this.requests.push(request);
      this.answer(request);
    });
  }
}

/** An HTTP reply with a JSON body. */
export function jsonReply(body: string, { status = 200, fields = '' } = {}): string {
  const length = Buffer.byteLength(body);
  return `HTTP/1.1 ${status} As Said\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${fields}\r\n${body}`;
}

/** Answers every request with the same data. */
export const answerAlike: Answer = ({ socket }) => socket.write(jsonReply('{"data":{"key":"A"}}'));

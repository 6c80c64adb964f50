import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands before a server and passes everything on, until told to hang: then it takes requests and never answers. */
export class HangingProxy {
  private readonly sockets = new Set<Socket>();
  private hanging = false;
  private swallowed = 0;

  private constructor(
    private readonly server: Server,
    /** Where the server behind it is, asked at each connection. */
    private readonly target: () => URL,
  ) {}

  /** Starts on a free port. */
  static async start(target: () => URL): Promise<HangingProxy> {
    const server = createServer();
    const proxy = new HangingProxy(server, target);
    server.on('connection', (client) => proxy.pass(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Pieces that came from either side while it hung. */
  get withheld(): number {
    return this.swallowed;
  }

  hang(): void {
    this.hanging = true;
    this.swallowed = 0;
  }

  /** Passes on what comes from now on; what came meanwhile stays without an answer. */
  resume(): void {
    this.hanging = false;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private pass(client: Socket): void {
    const upstream = connect(Number(this.target().port), this.target().hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(socket);
      // One side going is for the other side to notice.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.on('data', (bytes) => {
        if (this.hanging) this.swallowed += 1;
        else other.write(bytes);
      });
    }
  }
}

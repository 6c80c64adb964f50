import { connect, type Socket } from 'node:net';
import { ReplyReader, type Reply } from './ReplyReader';

/** Who waits for a reply. */
export interface ReplyWaiter {
  answered(reply: Reply): void;
  failed(error: Error): void;
}

/** A kept-alive HTTP/1.1 connection on which one request is under way at a time. */
export class HttpConnection {
  readonly #socket: Socket;
  readonly #reader = new ReplyReader();
  #waiter: ReplyWaiter | null = null;
  #isOpen = true;

  constructor(host: string, port: number) {
    this.#socket = connect(port, host).setNoDelay(true);
    this.#socket.on('data', (bytes) => this.#read(bytes));
    this.#socket.on('error', (error) => this.#end(error));
    this.#socket.on('close', () => this.#end(new Error('the connection was closed')));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends a request, head and body in one text. */
  send(request: string, encoding: 'utf8' | 'latin1', waiter: ReplyWaiter): void {
    this.#waiter = waiter;
    this.#socket.write(request, encoding);
  }

  close(): void {
    this.#waiter = null;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    let reply: Reply | null;
    try {
      reply = this.#reader.read(bytes);
    } catch (error) {
      this.#socket.destroy(error as Error);
      return;
    }
    if (!reply) return;
    const waiter = this.#waiter;
    this.#waiter = null;
    waiter?.answered(reply);
  }

  #end(error: Error): void {
    this.#isOpen = false;
    const waiter = this.#waiter;
    this.#waiter = null;
    waiter?.failed(error);
  }
}

import type { Socket } from 'node:net';
import type { Carrier, Exchange } from './Exchange';
import { openSocket } from './openSocket';
import { ReplyParser } from './ReplyParser';

/** An exchange, whatever its result. */
export type AnyExchange = Pick<
  Exchange<unknown>,
  'accept' | 'carrier' | 'fail' | 'finish' | 'isSettled' | 'mayBeRepeated' | 'request'
>;

/** Whoever has the connections and gives them work. */
export interface ConnectionKeeper {
  /** The connection can carry another exchange, and lie idle for as long as the server said (milliseconds), if it did. */
  release(connection: Connection, keepAliveMs: number | null): void;
  /** The connection has been closed; an exchange that is to be sent again comes along. */
  lose(connection: Connection, repeated: AnyExchange | null): void;
}

/** One HTTP/1.1 connection, which carries one exchange at a time. */
export class Connection implements Carrier {
  /** Until when it may lie idle: milliseconds on the clock of `performance.now()`. */
  idleUntil = 0;
  readonly #socket: Socket;
  #exchange: AnyExchange | null = null;
  #reply: ReplyParser | null = null;
  #failure: Error | null = null;
  #isOpen = true;
  #hasServed = false;
  #nothingWasWritten = false;

  /** Begins to connect to the origin of a URL. */
  constructor(
    url: URL,
    private readonly keeper: ConnectionKeeper,
  ) {
    this.#socket = openSocket(url, (piece) => this.#read(piece))
      .on('end', () => this.#end())
      .on('error', (error) => (this.#failure = error))
      .on('close', () => this.#lose());
  }

  /** False from the moment the end of the connection is known. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends an exchange's request, as soon as the connection is there, and awaits its reply. */
  carry(exchange: AnyExchange): void {
    const { text, encoding } = exchange.request;
    exchange.carrier = this;
    this.#exchange = exchange;
    this.#reply = new ReplyParser(exchange.accept);
    this.#socket.write(text, encoding);
    // An error by now means that the system took no byte: the other side was known to be gone.
    this.#nothingWasWritten = this.#socket.errored !== null;
  }

  /** Nobody waits for the reply any more. HTTP/1.1 has no other way to say so than to hang up. */
  abandon(): void {
    this.#exchange = null;
    this.destroy();
  }

  /** Hangs up; resolves when that has happened. The exchange under way fails. */
  async close(reason: Error): Promise<void> {
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#break(reason);
    await closed;
  }

  destroy(): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }

  #read(piece: Buffer): void {
    const reply = this.#reply;
    // Bytes that nobody asked for would be taken for the next reply.
    if (!reply) return this.destroy();
    let isComplete;
    try {
      isComplete = reply.read(piece);
    } catch (error) {
      return this.#break(error);
    }
    if (isComplete) this.#finish(reply);
  }

  #finish(reply: ReplyParser): void {
    const { head, hasExcess } = reply;
    const exchange = this.#exchange;
    this.#exchange = null;
    this.#reply = null;
    this.#hasServed = true;
    // A reply to a request that has not been sent as a whole leaves the rest of it on the connection.
    const isClean = !hasExcess && this.#socket.writableLength === 0;
    if (head?.isKeptAlive && isClean && this.#isOpen) this.keeper.release(this, head.keepAliveMs);
    else this.destroy();
    exchange?.finish(reply);
  }

  #end(): void {
    if (this.#reply?.end()) this.#finish(this.#reply);
    this.destroy();
  }

  #break(error: unknown): void {
    const exchange = this.#exchange;
    this.#exchange = null;
    this.destroy();
    exchange?.fail(error);
  }

  #lose(): void {
    this.#isOpen = false;
    const exchange = this.#exchange;
    this.#exchange = null;
    // Servers close idle connections, and one may have done so while this request was on its way to it. The request
    // then goes on a new connection, of which that cannot be said: so it is repeated once at most.
    const wasIdle = this.#hasServed && this.#reply?.hasBegun === false;
    const isRepeated = wasIdle && exchange?.mayBeRepeated(this.#nothingWasWritten) === true;
    this.keeper.lose(this, isRepeated ? exchange : null);
    if (!isRepeated)
      exchange?.fail(this.#failure ?? new Error('the connection was closed before the reply was complete'));
  }
}

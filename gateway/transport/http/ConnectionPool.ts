import { TurnEnd } from '../../../shared/service/TurnEnd';
import { Connection, type AnyExchange, type ConnectionKeeper } from './Connection';
import { idleMsOf } from './idleMsOf';
import { WaitingLine } from './WaitingLine';

/** Connections of one pool; further requests wait, so that one slow sector cannot use up all sockets. */
const MOST_CONNECTIONS = 64;

/** The connections to one origin. The one used last is used next, so that those too many grow old and are closed. */
export class ConnectionPool implements ConnectionKeeper {
  readonly #connections = new Set<Connection>();
  readonly #idle: Connection[] = [];
  readonly #outgoing = new TurnEnd<AnyExchange>((exchange) => this.#dispatch(exchange));
  readonly #waiting = new WaitingLine<AnyExchange>();
  #closed: Error | null = null;

  /** The path of the URL does not matter. */
  constructor(private readonly url: URL) {}

  /** Sends an exchange with others of this turn: on an idle connection, or a new one, or when its turn comes. */
  send(exchange: AnyExchange): void {
    this.#outgoing.add(exchange);
  }

  release(connection: Connection, keepAliveMs: number | null): void {
    const next = this.#nextWaiting();
    if (next) return connection.carry(next);
    connection.idleUntil = performance.now() + idleMsOf(keepAliveMs);
    this.#idle.push(connection);
  }

  lose(connection: Connection, repeated: AnyExchange | null): void {
    this.#connections.delete(connection);
    const at = this.#idle.indexOf(connection);
    if (at >= 0) this.#idle.splice(at, 1);
    const next = repeated ?? this.#nextWaiting();
    if (next) this.#connect(next);
  }

  /** Closes connections that have lain idle for long enough. */
  sweep(): void {
    const now = performance.now();
    for (const connection of this.#idle) if (connection.idleUntil <= now) connection.destroy();
  }

  /** Closes all connections, and fails what is under way or waits. */
  async close(reason: Error): Promise<void> {
    this.#closed = reason;
    for (let next = this.#nextWaiting(); next; next = this.#nextWaiting()) next.fail(reason);
    await Promise.all([...this.#connections].map((connection) => connection.close(reason)));
  }

  #dispatch(exchange: AnyExchange): void {
    if (exchange.isSettled) return;
    if (this.#closed) return exchange.fail(this.#closed);
    const idle = this.#takeIdle();
    if (idle) idle.carry(exchange);
    else if (this.#connections.size < MOST_CONNECTIONS) this.#connect(exchange);
    else this.#waiting.join(exchange);
  }

  #connect(exchange: AnyExchange): void {
    const connection = new Connection(this.url, this);
    this.#connections.add(connection);
    connection.carry(exchange);
  }

  #takeIdle(): Connection | null {
    for (let last = this.#idle.pop(); last; last = this.#idle.pop()) {
      if (last.isOpen && last.idleUntil > performance.now()) return last;
      last.destroy();
    }
    return null;
  }

  /** The next exchange that is still waited for. */
  #nextWaiting(): AnyExchange | undefined {
    let next = this.#waiting.next();
    while (next?.isSettled) next = this.#waiting.next();
    return next;
  }
}

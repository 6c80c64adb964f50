import { HttpConnection, type ReplyWaiter } from './HttpConnection';
import type { Reply } from './ReplyReader';

const CONNECTIONS = 64;

/** A request that waits for a connection. */
interface Queued {
  readonly request: string;
  readonly waiter: ReplyWaiter;
}

/** Posts JSON to one address, on as many connections as there are requests under way, up to 64. */
export class HttpPool {
  readonly #host: string;
  readonly #port: number;
  readonly #head: string;
  /** The one used last is taken first: its memory is warm. */
  readonly #idle: HttpConnection[] = [];
  readonly #queue: Queued[] = [];
  #open = 0;

  constructor(url: string) {
    const { hostname, port, host, pathname } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
    this.#head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: `;
  }

  /** The body of the answer. @throws Error when the answer is none, or not one of success */
  post(body: string): Promise<Buffer> {
    const request = `${this.#head}${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      const answered = (reply: Reply): void => {
        if (reply.status === 200) resolve(reply.body);
        else reject(new Error(`answered with status ${String(reply.status)}`));
      };
      this.#take({ request, waiter: { answered, failed: reject } });
    });
  }

  #take(queued: Queued): void {
    const idle = this.#takeIdle();
    if (idle) this.#send(idle, queued);
    else if (this.#open < CONNECTIONS) this.#send(this.#connect(), queued);
    else this.#queue.push(queued);
  }

  #takeIdle(): HttpConnection | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.isOpen) return idle;
      this.#open -= 1;
    }
    return undefined;
  }

  #connect(): HttpConnection {
    this.#open += 1;
    return new HttpConnection(this.#host, this.#port);
  }

  #send(connection: HttpConnection, { request, waiter }: Queued): void {
    connection.send(request, 'utf8', {
      answered: (reply) => {
        const next = this.#queue.shift();
        if (next) this.#send(connection, next);
        else this.#idle.push(connection);
        waiter.answered(reply);
      },
      failed: (error) => {
        this.#open -= 1;
        const next = this.#queue.shift();
        if (next) this.#take(next);
        waiter.failed(error);
      },
    });
  }
}

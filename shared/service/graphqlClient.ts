import { Pool } from 'undici';

/** An error as a GraphQL answer tells it. */
export interface ToldError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The other side answered with errors. */
export class GraphqlAnswerError extends Error {
  constructor(readonly errors: readonly ToldError[]) {
    super(errors.map(({ message }) => message).join('; '));
    this.name = 'GraphqlAnswerError';
  }
}

/** Where and how a client asks. */
export interface GraphqlClientOptions {
  /** Asked at each request, so that the other side may move. */
  readonly url: () => string;
  /** Bearer token of the asking service. */
  readonly token: () => Promise<string>;
  readonly deadlineMs: number;
}

const CONNECTIONS = 8;
const LARGEST_REPLY_BYTES = 64 * 1024 * 1024;

/** Asks one GraphQL endpoint on kept-alive connections, with a deadline and a cap on the reply. Follows no redirects. */
export class GraphqlClient {
  private pool: Pool | undefined;
  private origin = '';

  constructor(private readonly options: GraphqlClientOptions) {}

  /** The data of an operation. @throws GraphqlAnswerError, or an Error when there is no GraphQL answer in time */
  async ask<Data>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    deadlineMs: number = this.options.deadlineMs,
  ): Promise<Data> {
    const url = new URL(this.options.url());
    const { statusCode, body } = await this.poolFor(url.origin).request({
      method: 'POST',
      path: url.pathname,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.options.token()}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(deadlineMs),
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > LARGEST_REPLY_BYTES) throw new Error('the reply is too large');
      chunks.push(chunk);
    }
    const answer = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      data?: Data;
      errors?: ToldError[];
    };
    if (answer.errors?.length) throw new GraphqlAnswerError(answer.errors);
    if (statusCode !== 200 || !answer.data)
      throw new Error(`the answer has status ${String(statusCode)} and no data`);
    return answer.data;
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
  }

  private poolFor(origin: string): Pool {
    if (!this.pool || origin !== this.origin) {
      void this.pool?.close();
      this.pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 });
      this.origin = origin;
    }
    return this.pool;
  }
}

import { Departure } from '../../../gateway/transport/Departure';
import { jsonReply, type ReceivedRequest } from './support/ScriptedServer';
import { serveScripted } from './support/serveScripted';
import { subgraphCall } from './support/subgraphCall';

const REQUESTS = 3_000;
const AT_A_TIME = 150;
const PATIENCE_MS = 30;
const FORGED = jsonReply('{"data":{"n":-1}}');

/** What happens to a request, by its number; all the others are answered as they should be. */
const MISHAPS: readonly (readonly [every: number, what: string])[] = [
  [29, 'silence'],
  [23, 'half a reply'],
  [19, 'a cut'],
  [17, 'another reply behind it'],
  [13, 'a caller who leaves'],
  [11, 'a closing'],
  [7, 'chunks'],
];

function mishapOf(number: number): string | undefined {
  return MISHAPS.find(([every]) => number % every === 0)?.[1];
}

function chunked(body: string): string[] {
  const middle = body.length >> 1;
  const chunks = [body.slice(0, middle), body.slice(middle)].map(
    (text) => `${text.length.toString(16)}\r\n${text}\r\n`,
  );
  return [
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
    ...chunks,
    '0\r\n\r\n',
  ];
}

/** Answers that come too late: when what their requests came to is known. */
class LateAnswers {
  readonly #known = new Set<number>();
  readonly #waiting = new Map<number, () => void>();

  /** Answers a request as soon as it is known what it came to. */
  give(number: number, answering: () => void): void {
    if (this.#known.has(number)) answering();
    else this.#waiting.set(number, answering);
  }

  /** What the request came to is known. */
  release(number: number): void {
    this.#known.add(number);
    this.#waiting.get(number)?.();
  }
}

function answer({ socket, body }: ReceivedRequest, late: LateAnswers): void {
  const { n } = (JSON.parse(body) as { variables: { n: number } }).variables;
  const reply = jsonReply(`{"data":{"n":${n}}}`);
  switch (mishapOf(n)) {
    case 'silence':
    case 'a caller who leaves':
      return late.give(n, () => socket.write(reply));
    case 'half a reply':
      return void socket.end(reply.slice(0, -3));
    case 'a cut':
      return void socket.destroy();
    case 'another reply behind it':
      return void socket.write(reply + FORGED);
    case 'a closing':
      return void socket.end(jsonReply(`{"data":{"n":${n}}}`, { fields: 'connection: close\r\n' }));
    case 'chunks':
      for (const piece of chunked(`{"data":{"n":${n}}}`)) socket.write(piece);
      return;
    default:
      // In another order than they were asked.
      return void setTimeout(() => socket.write(reply), n % 5);
  }
}

describe('whatever happens to connections', () => {
  it('a reply is that to its own request, and whoever could be answered is', async () => {
    const late = new LateAnswers();
    const { server, send } = await serveScripted((request) => answer(request, late));
    let next = 0;
    const outcomes: string[] = [];
    const ask = async (): Promise<void> => {
      while (next < REQUESTS) {
        const number = (next += 1);
        const departure = new Departure();
        const isHeld = mishapOf(number) === 'silence';
        const call = subgraphCall({ departure, ...(isHeld && { withinMs: PATIENCE_MS }) });
        const reply = send(number, call);
        if (mishapOf(number) === 'a caller who leaves') setTimeout(() => departure.leave(), number % 10);
        outcomes[number] = await reply.then(
          ({ data }) => `answered ${String(data?.n)}`,
          (error: { extensions: { code: string } }) => error.extensions.code,
        );
        late.release(number);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, ask));
    const expected = Array.from({ length: REQUESTS }, (_, index) => {
      switch (mishapOf(index + 1)) {
        case 'silence':
          return 'SECTOR_TIMEOUT';
        case 'half a reply':
        case 'a cut':
        case 'a caller who leaves':
          return 'SECTOR_UNAVAILABLE';
        default:
          return `answered ${index + 1}`;
      }
    });
    expect(outcomes.slice(1)).toEqual(expected);
    expect(server.sockets.size).toBeLessThanOrEqual(64);
  });
});

import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { cutAt, readPieces, type Outcome } from './support/readPieces';

const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const value = fc.stringMatching(/^[ -~]{0,20}$/);
const body = fc.string({ unit: 'binary-ascii', maxLength: 60 });
/** Fields that mean something, right and wrong, among those that mean nothing. */
const field = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(name, value).map(([key, of]) => `x${key}: ${of}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Connection: close',
      'connection: keep-alive',
      'content-length: 3',
      'Transfer-Encoding: chunked',
      'transfer-encoding: gzip, chunked',
      'content-length: 3, 3',
      'keep-alive: timeout=5',
    ),
  },
);

/** The body as it goes to the wire, and the field that tells where it ends. */
const framed = fc.oneof(
  body.map((content) => ({ ends: [`content-length: ${content.length}`], wire: content })),
  fc
    .array(
      body.filter((chunk) => chunk !== ''),
      { maxLength: 4 },
    )
    .map((chunks) => ({
      ends: ['transfer-encoding: chunked'],
      wire: [...chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`), '0\r\n\r\n'].join(''),
    })),
  body.map((content) => ({ ends: [], wire: content })),
);

const reply = fc
  .record({
    interim: fc.constantFrom('', '', 'HTTP/1.1 100 Continue\r\n\r\n'),
    version: fc.constantFrom('1.1', '1.1', '1.0'),
    status: fc.constantFrom(200, 200, 204, 304, 400, 502),
    fields: fc.array(field, { maxLength: 3 }),
    framed,
    behind: fc.constantFrom('', '', '', 'x', 'HTTP/1.1 200 OK\r\n\r\n'),
  })
  .map(({ interim, version, status, fields, framed: { ends, wire }, behind }) => {
    const lines = [`HTTP/${version} ${status} Said`, ...fields, ...ends].map((line) => `${line}\r\n`);
    return `${interim}${lines.join('')}\r\n${wire}${behind}`;
  });

/** Bytes that matter to a reader of HTTP, put in the place of some others. */
const harm = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 3 }),
  put: fc.constantFrom(
    '',
    '\r',
    '\n',
    '\r\n',
    '\r\n\r\n',
    ' ',
    '\t',
    ':',
    ';',
    '0',
    '5',
    'f',
    '\0',
    '\x80',
    ',',
    'x',
  ),
});

const harmed = fc.tuple(reply, fc.array(harm, { maxLength: 3 })).map(([sound, harms]) => {
  const spoilt = harms.reduce((current, { at, removed, put }) => {
    const from = at % (current.length + 1);
    return current.slice(0, from) + put + current.slice(from + removed);
  }, sound);
  return Buffer.from(spoilt, 'latin1');
});

const RUNS = { numRuns: 3_000 };

/** What Node's own client makes of a reply. */
async function asNodeReads(bytes: Buffer): Promise<Outcome> {
  const wire = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
  const asked: ClientRequest = request({ createConnection: () => wire as Socket, method: 'POST' });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asked.once('response', resolve);
    asked.once('upgrade', () => reject(new Error('it is another protocol')));
    asked.once('error', reject);
  });
  asked.end();
  wire.push(bytes);
  wire.push(null);
  try {
    const response = await answered;
    response.setEncoding('latin1');
    return {
      kind: 'complete',
      status: response.statusCode ?? 0,
      body: await text(response),
      hasExcess: false,
    };
  } catch {
    return { kind: 'refused' };
  } finally {
    wire.destroy();
  }
}

describe('the reader of replies', () => {
  it('comes to the same end however the bytes of a reply, sound or not, are cut', () => {
    fc.assert(
      fc.property(harmed, fc.array(fc.nat(), { maxLength: 6 }), (bytes, cuts) => {
        const positions = cuts.map((cut) => cut % (bytes.length + 1));
        expect(readPieces(cutAt(bytes, positions))).toEqual(readPieces([bytes]));
      }),
      RUNS,
    );
  });

  it("takes nothing for a reply that Node's own reader does not, and reads the same in it", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(harmed, async (bytes) => {
        const ours = readPieces([bytes]);
        if (ours.kind !== 'complete') return;
        read += 1;
        // What lies behind a reply makes Node refuse it, or not, by where it begins; here only what is read counts.
        if (!ours.hasExcess) expect(await asNodeReads(bytes)).toEqual(ours);
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(RUNS.numRuns / 10);
  });
});

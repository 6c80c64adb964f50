import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { Refusal } from './Refusal';

/** Largest body, after decompression: 1 MiB. */
export const LARGEST_BODY_BYTES = 1024 * 1024;

const BYTE_ORDER_MARK = '\uFEFF';

/** The rest of such a body is thrown away, so its connection is not used again. */
const LAST_ANSWER = { connection: 'close' };

function tooLarge(): Refusal {
  return new Refusal(413, 'The request body is larger than 1 MiB.', 'PAYLOAD_TOO_LARGE', LAST_ANSWER);
}

function unreadable(): Refusal {
  return new Refusal(400, 'The request body could not be read.', 'BAD_REQUEST', LAST_ANSWER);
}

function decompressorOf({ headers }: IncomingMessage): Transform | null {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'identity') return null;
  throw new Refusal(415, `The content-encoding "${encoding}" is not supported; gzip and br are.`);
}

/** Counts what comes out of the decompressor, not what goes in. The request itself is never destroyed: its caller is still to be answered. */
function collect(request: IncomingMessage, decompressor: Transform | null): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stream = decompressor ? request.pipe(decompressor) : request;
    const chunks: Buffer[] = [];
    let size = 0;
    const give = (refusal: Refusal): void => {
      stream.removeAllListeners('data');
      if (decompressor) request.unpipe(decompressor);
      decompressor?.destroy();
      request.resume();
      reject(refusal);
    };
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY_BYTES) give(tooLarge());
      else chunks.push(chunk);
    });
    stream.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    stream.on('error', () => give(unreadable()));
    if (decompressor) request.on('error', () => give(unreadable()));
  });
}

/** The request's body as text: decompressed, capped, UTF-8. @throws Refusal 400, 413, 415 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const decompressor = decompressorOf(request);
  if (!decompressor && Number(request.headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) throw tooLarge();
  const bytes = await collect(request, decompressor);
  if (!isUtf8(bytes)) throw new Refusal(400, 'The request body is not UTF-8.');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

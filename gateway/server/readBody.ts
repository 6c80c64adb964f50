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

/** The text of a body, without a byte order mark. @throws Refusal 400 */
function textOf(chunks: readonly Buffer[]): string {
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new Refusal(400, 'The request body is not UTF-8.');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

/**
 * The request's body as text: decompressed, capped by what comes out of the decompressor, UTF-8. The request itself is
 * never destroyed: its caller is still to be answered. Rejects with a Refusal 400, 413, 415.
 */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const decompressor = decompressorOf(request);
    if (!decompressor && Number(request.headers['content-length'] ?? 0) > LARGEST_BODY_BYTES)
      throw tooLarge();
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
    stream.once('end', () => {
      try {
        resolve(textOf(chunks));
      } catch (refusal) {
        reject(refusal as Refusal);
      }
    });
    stream.on('error', () => give(unreadable()));
    if (decompressor) request.on('error', () => give(unreadable()));
  });
}

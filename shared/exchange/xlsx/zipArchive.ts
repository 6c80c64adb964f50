import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of an archive, its content given piece by piece. */
export interface ZipPart {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

interface WrittenPart {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
}

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
/** Sizes follow the data (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the first day a zip archive knows: equal contents give equal archives. */
const DOS_DATE = 0x0021;

/** Little-endian numbers one after the other. @param widths bytes of each number, e.g. `422` */
function pack(widths: string, ...values: readonly number[]): Buffer {
  const bytes = [...widths].map(Number);
  const buffer = Buffer.alloc(bytes.reduce((sum, width) => sum + width, 0));
  let at = 0;
  bytes.forEach((width, index) => (at = buffer.writeUIntLE(values[index] ?? 0, at, width)));
  return buffer;
}

/** Sizes and checksum are zero here; they follow the data. */
function localHeader(name: Buffer): Buffer {
  const header = pack(
    '42222244422',
    LOCAL_HEADER,
    VERSION,
    FLAGS,
    DEFLATED,
    0,
    DOS_DATE,
    0,
    0,
    0,
    name.length,
    0,
  );
  return Buffer.concat([header, name]);
}

function centralHeader({ name, offset, crc, compressed, size }: WrittenPart): Buffer {
  const start = pack('4222222', CENTRAL_HEADER, VERSION, VERSION, FLAGS, DEFLATED, 0, DOS_DATE);
  const rest = pack('4442222244', crc, compressed, size, name.length, 0, 0, 0, 0, 0, offset);
  return Buffer.concat([start, rest, name]);
}

/** Writes a part; returns what the central directory says of it. */
async function* writePart({ name, content }: ZipPart, offset: number): AsyncGenerator<Buffer, WrittenPart> {
  const encodedName = Buffer.from(name);
  yield localHeader(encodedName);

  const deflate = createDeflateRaw();
  let crc = 0;
  let size = 0;
  let compressed = 0;
  const feeding = (async () => {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    }
    deflate.end();
  })().catch((error: Error) => deflate.destroy(error));
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    compressed += chunk.length;
    yield chunk;
  }
  await feeding;
  yield pack('4444', DATA_DESCRIPTOR, crc, compressed, size);
  return { name: encodedName, offset, crc, compressed, size };
}

/** A zip archive as its bytes, written piece by piece without knowing sizes beforehand. Source: PKWARE APPNOTE 6.3, 4.3. */
export async function* zipArchive(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = writePart(part, offset);
    let next = await bytes.next();
    for (; next.done !== true; next = await bytes.next()) {
      offset += next.value.length;
      yield next.value;
    }
    written.push(next.value);
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield pack('42222442', END_OF_CENTRAL, 0, 0, written.length, written.length, directory.length, offset, 0);
}

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

/** Little-endian fields, each of 2 or 4 bytes. */
function fields(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((length, [, bytes]) => length + bytes, 0));
  values.reduce((at, [value, bytes]) => buffer.writeUIntLE(value, at, bytes), 0);
  return buffer;
}

function localHeader(name: Buffer): Buffer {
  const header = fields(
    [LOCAL_HEADER, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DOS_DATE, 2],
    [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2],
  ); // prettier-ignore
  return Buffer.concat([header, name]);
}

function centralHeader({ name, offset, crc, compressed, size }: WrittenPart): Buffer {
  const header = fields(
    [CENTRAL_HEADER, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DOS_DATE, 2],
    [crc, 4], [compressed, 4], [size, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4],
  ); // prettier-ignore
  return Buffer.concat([header, name]);
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
  yield fields([DATA_DESCRIPTOR, 4], [crc, 4], [compressed, 4], [size, 4]);
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
  yield fields(
    [END_OF_CENTRAL, 4], [0, 2], [0, 2], [written.length, 2], [written.length, 2], [directory.length, 4], [offset, 4], [0, 2],
  ); // prettier-ignore
}
